import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { CredentialRecord } from '../../service/credentials/record.js';

/** How the card system behaves. `slow` answers after a second, `silent` never, `stalls` stops within the answer. */
export type CardServerBehaviour =
  'right' | 'slow' | 'silent' | 'stalls' | 'fails' | 'cut' | 'html' | 'odd' | 'endless' | 'redirects';

/** A brand's card system over HTTP, for tests. */
export class CardServer {
  behaviour: CardServerBehaviour = 'right';
  readonly secret = 'a secret of the card system';
  /** Bodies of the look-ups that it got. */
  readonly lookUps: { id: string; type: string }[] = [];
  readonly cards = new Map<string, CredentialRecord>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#handle(request, response).catch(() => undefined));
  }

  static async start(): Promise<CardServer> {
    const server = new CardServer();
    await server.listen(0);
    return server;
  }

  async listen(port: number): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/lookup`;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const json = (status: number, value: unknown): void =>
      void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
    if (request.method !== 'POST' || request.url !== '/lookup') return json(404, {});
    if (request.headers.authorization !== `Bearer ${this.secret}`) return json(401, {});
    const asked = JSON.parse(await text(request)) as { id: string; type: string };
    this.lookUps.push(asked);
    const answer = { credential: this.cards.get(asked.id) ?? null };
    const behaviours: Record<CardServerBehaviour, () => void> = {
      right: () => json(200, answer),
      slow: () => void setTimeout(() => json(200, answer), 1000),
      silent: () => undefined,
      stalls: () => void response.writeHead(200).write('{"credential":'),
      fails: () => json(500, { error: 'broken' }),
      cut: () => void request.socket.destroy(),
      html: () => void response.end('<!doctype html><title>Maintenance</title>'),
      odd: () => json(200, { credential: { ...answer.credential, state: 'lost' } }),
      endless: () => {
        const more = (): void => void (response.destroyed || (response.write('x'.repeat(65_536)), setTimeout(more, 5)));
        more();
      },
      redirects: () => void response.writeHead(302, { Location: '/elsewhere' }).end(),
    };
    behaviours[this.behaviour]();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
