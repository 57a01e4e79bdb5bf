import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import type { Manifest } from './types.js';

/** The manifest of the sources as they are now; writes nothing. */
export async function buildManifest(): Promise<Manifest> {
  return (await cli({ argv: ['analyze', '--quiet'], noWrite: true })) as Manifest;
}
