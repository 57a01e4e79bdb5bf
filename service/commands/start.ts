/** `start`: the account service with its hosted pages and the widgets' files, until SIGTERM or SIGINT. */
import { createHttpServer } from '../process/http-server.js';
import { createIdListener } from '../hosted/listener.js';
import { createHostedSite } from '../hosted/site.js';
import { createLog } from '../process/log.js';
import { createMetrics } from '../process/metrics.js';
import { serveMetrics, type MetricsServer } from '../process/metrics-server.js';
import { createNodeService } from '../main.js';

const log = createLog();
const metrics = createMetrics();
const node = await createNodeService({ log, observer: metrics });
const { port, production, settings, metricsAddress } = node.configuration;
metrics.watch(node.load);
const site = createHostedSite(node.hosted);
const server = createHttpServer({
  listener: createIdListener(node.provider, site, settings),
  isReady: node.isReady,
  log,
  onCall: metrics.call,
  strictTransport: production && settings.origins.id.startsWith('https:'),
});

let metricsServer: MetricsServer | undefined;
try {
  metricsServer = metricsAddress && (await serveMetrics(metricsAddress, metrics));
  const metricsPort = metricsServer && { metricsPort: metricsServer.port };
  log.event('listening', { port: await server.listen(port), ...metricsPort });
  const signal = await new Promise<string>((resolve) => {
    // Listens on: a supervisor and a launcher may both send it, and the second must not end open calls.
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, resolve);
  });
  log.event('draining', { signal });
  // A load balancer asks every second or two whether the process is ready, and connections on their way still come.
  await server.drain({ announceMs: production ? 5000 : 500, callsMs: 10_000 });
} finally {
  metricsServer?.close();
  await node.close();
}
log.event('ended');
