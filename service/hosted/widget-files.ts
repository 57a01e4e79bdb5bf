import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import Negotiator from 'negotiator';
import send from 'send';
import type { Settings } from '../settings.js';
import { accessOf } from '../shared/origins.js';
import { contentTypeOf } from './http.js';

/** Made by `npm run build:cdn`. The package has them at the same place, two folders above this file. */
export const builtFiles = new URL('../../dist/cdn/', import.meta.url);

/** What the build writes beside a file, best first. */
const encodings = { br: '.br', gzip: '.gz' };

/** Files that are loaded later have a hash of their content in the name; files that pages name keep their name. */
const isHashed = (path: string): boolean => /^(?:chunks|hosted|define\/[\w-]+)\//.test(path);

/**
 * Tells a tag's script that its page shows frames, before the script has asked for the policy. Resource Timing lets a page read
 * one header of another origin's file, this one.
 */
const frameHint = { 'Server-Timing': 'frame', 'Timing-Allow-Origin': '*' };

/** @param access - what pages of the asking origin may do */
function headersOf(path: string, type: string, access: ReturnType<typeof accessOf>): Record<string, string> {
  const mayHint = path.startsWith('define/') && !isHashed(path);
  return {
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Type': type,
    Vary: mayHint ? 'Accept-Encoding, Origin' : 'Accept-Encoding',
    ...(mayHint && access === 'frame' && frameHint),
  };
}

/** Returns the ETag of a file; undefined if there is none. A hash: times of files differ between machines, and packages set them. */
function tagsOfFiles(): (file: string) => Promise<string | undefined> {
  const known = new Map<string, { changed: number; tag: string }>();
  return async (file) => {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const before = known.get(file);
    if (before?.changed === found.mtimeMs) return before.tag;
    const hash = createHash('sha256').update(await readFile(file));
    const tag = `"${hash.digest('base64url').slice(0, 27)}"`;
    known.set(file, { changed: found.mtimeMs, tag });
    return tag;
  };
}

/** The answer for what is not sent: an unknown path, a range beyond the end, a condition that fails. */
function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  // A file that cannot be read to its end: the client sees that it is cut.
  if (response.headersSent) return void response.destroy();
  for (const name of ['Content-Type', 'Content-Encoding', 'ETag']) response.removeHeader(name);
  response.writeHead(status, { 'Cache-Control': 'no-store', ...headers }).end();
}

/**
 * Serves the files of a folder that the CDN build made, below `/widgets/`: compressed beforehand, in parts, and not at all to
 * a client that has them.
 */
export function createWidgetFiles(folder: URL, settings: Settings): RequestListener {
  const root = fileURLToPath(folder);
  const tagOf = tagsOfFiles();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').replace(/\?.*$/s, '').slice('/widgets/'.length);
    const type = contentTypeOf(path);
    if (!type || !['GET', 'HEAD'].includes(request.method ?? '')) return refuse(response, 404);
    const accepted = new Negotiator(request).encodings(Object.keys(encodings));
    const suffixes = Object.entries(encodings).filter(([encoding]) => accepted.includes(encoding));
    for (const [encoding, suffix] of [...suffixes, ['', ''] as const]) {
      const tag = await tagOf(root + path + suffix);
      if (!tag) continue;
      const headers = {
        ...headersOf(path, type, accessOf(request.headers.origin ?? null, settings)),
        ETag: tag,
        ...(encoding && { 'Content-Encoding': encoding }),
      };
      response.setHeaders(new Map(Object.entries(headers)));
      // Headers that the library would make of the file's times are off: those above say it better.
      send(request, path + suffix, { root, index: false, etag: false, lastModified: false, cacheControl: false })
        .on('error', (error: { status: number; headers?: Record<string, string> }) =>
          refuse(response, error.status, error.headers),
        )
        .pipe(response);
      return;
    }
    refuse(response, 404);
  }

  return (request, response) => void answer(request, response).catch(() => refuse(response, 503));
}
