/** `npm start`: every host of the demo in one process. `PORT` changes the port. */
import { startDemo } from './demo.js';

const port = Number(process.env['PORT'] ?? 4000);
try {
  const { origins } = await startDemo(port);
  console.log(`My LEXUS Widgets, demo: ${origins.index}`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken; choose another one with PORT.`);
  process.exitCode = 1;
}
