/** `migrate`: brings the tables of the database up to date. The service does so too when it starts. */
import { runOnStore } from './environment.js';

await runOnStore(async () => console.log('The tables are up to date.'));
