/**
 * `npm start`: every host of the demo in one process. `PORT` changes the port. What visitors do is kept in `data/<port>`;
 * without the folder the demo starts from its data again. `DATABASE_URL` with
 * `MYLEXUS_SECRET` keeps it in PostgreSQL instead. `--dev` serves the widgets from their sources.
 */
import { openData } from './data.js';
import { startDemo } from './demo.js';

const port = Number(process.env['PORT'] ?? 4000);
try {
  const widgets = process.argv.includes('--dev')
    ? await (await import('./dev-widgets.js')).createDevWidgets()
    : undefined;
  const data = process.env['DATABASE_URL'] ? undefined : () => openData(`data/${port}`);
  const demo = await startDemo(port, data, widgets);
  let closing: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Whoever ends the whole group sends it once, and tsx and npm pass theirs on: the second must not end open calls.
    process.on(signal, () => void (closing ??= demo.close().then(() => process.exit())));
  }
  console.log(`My LEXUS Widgets, demo: ${demo.origins.index}`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken; choose another one with PORT.`);
  process.exitCode = 1;
}
