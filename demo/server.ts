/** `npm start`: every host of the demo in one process. `PORT` changes the port. */
import { startDemo } from './demo.js';

const { origins } = await startDemo(Number(process.env['PORT'] ?? 4000));
console.log(`My LEXUS Widgets, demo: ${origins.index}`);
