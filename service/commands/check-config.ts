/** `check-config`: says everything that is wrong with the environment, and changes nothing. */
import { readConfiguration } from '../configuration.js';

const { production, settings } = readConfiguration(process.env);
console.log(`The configuration is right (${production ? 'production' : 'not production'}, ${settings.origins.id}).`);
