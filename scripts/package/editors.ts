/** What editors read: custom data for VS Code, web types for JetBrains IDEs. */
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import type { Manifest } from '../manifest/types.js';

export function writeEditorData(manifest: Manifest, folder: string): void {
  // The generators change what they are given.
  generateVsCodeCustomElementData(structuredClone(manifest) as never, { outdir: folder, hideLogs: true });
  generateJetBrainsWebTypes(structuredClone(manifest) as never, {
    outdir: folder,
    packageJson: false,
    hideLogs: true,
  });
}
