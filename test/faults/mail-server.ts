import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the server does with a connection: takes mails, says nothing, refuses it, or answers the recipient with a code. */
export type Mode = 'takes' | 'silent' | 'refuses' | 451 | 550;

export interface ReceivedMail {
  to: string;
  /** The plain text. */
  text: string;
}

/** The first part of a mail, which is its plain text. */
function plainText(source: string): string {
  const [, encoding = '', body = ''] =
    /Content-Transfer-Encoding: (\S+)\r\n\r\n(.*?)\r\n(?:\r\n)?--/s.exec(source) ?? [];
  return Buffer.from(body, encoding === 'base64' ? 'base64' : 'latin1').toString('utf8');
}

/** A mail server that misbehaves on command. */
export class MailServer {
  mode: Mode = 'takes';
  readonly received: ReceivedMail[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      const { mode } = this;
      done(typeof mode === 'number' ? Object.assign(new Error('as told'), { responseCode: mode }) : null);
    },
    onData: (stream, { envelope }, done) => {
      let source = '';
      stream.setEncoding('latin1').on('data', (part: string) => (source += part));
      stream.on('end', () => {
        for (const { address } of envelope.rcptTo) this.received.push({ to: address, text: plainText(source) });
        done();
      });
    },
  });
  readonly #front: Server = createServer((socket) => this.#take(socket));

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    // A connection of a process that was killed.
    server.#smtp.on('error', () => undefined);
    server.#smtp.listen(0, '127.0.0.1');
    server.#front.listen(0, '127.0.0.1');
    await once(server.#front, 'listening');
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#front.address() as AddressInfo).port}`;
  }

  #take(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => undefined);
    if (this.mode === 'silent') return;
    if (this.mode === 'refuses') socket.destroy();
    else this.#smtp.server.emit('connection', socket);
  }

  /** Ends the connections that are kept for more mails, so that the next mail meets the mode. */
  switchTo(mode: Mode): void {
    this.mode = mode;
    for (const socket of this.#sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.switchTo('refuses');
    this.#front.close();
    await new Promise<void>((resolve) => this.#smtp.close(() => resolve()));
  }
}
