/** `start`: the account service with its hosted pages and the widgets' files, until SIGTERM or SIGINT. */
import { createHttpServer } from '../process/http-server.js';
import { createIdListener } from '../hosted/listener.js';
import { createHostedSite } from '../hosted/site.js';
import { createLog } from '../process/log.js';
import { createNodeService } from '../main.js';
import { runCommand } from './run.js';

await runCommand(async () => {
  const log = createLog();
  const node = await createNodeService({ log });
  const { port, production } = node.configuration;
  const site = createHostedSite({
    ...node.pages,
    provider: node.provider,
    client: node.client,
    service: node.service.fetch,
  });
  const server = createHttpServer({
    listener: createIdListener(node.provider, site),
    isReady: node.isReady,
    log,
  });
  log.event('listening', { port: await server.listen(port) });

  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, resolve);
  });
  log.event('draining', { signal });
  // A load balancer asks every second or two whether the process is ready, and connections on their way still come.
  await server.drain({ announceMs: production ? 5000 : 500, callsMs: 10_000 });
  await node.close();
  log.event('ended');
});
