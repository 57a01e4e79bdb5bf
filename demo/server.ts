/**
 * `npm start`: every host of the demo in one process. `PORT` changes the port. What visitors do is kept in `data/<port>`;
 * without the folder the demo begins anew. `DATABASE_URL` keeps it in PostgreSQL instead.
 */
import { openData } from './data.js';
import { startDemo } from './demo.js';

const port = Number(process.env['PORT'] ?? 4000);
try {
  const demo = await startDemo(port, process.env['DATABASE_URL'] ? undefined : () => openData(`data/${port}`));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.close());
  console.log(`My LEXUS Widgets, demo: ${demo.origins.index}`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken; choose another one with PORT.`);
  process.exitCode = 1;
}
