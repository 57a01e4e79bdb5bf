/** `mylexus-widgets/msw`: the reference service over memory, bundled with its router; msw and valibot stay outside. */
import { copyFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

export async function buildMsw(folder: string): Promise<void> {
  const bundle = await rolldown({
    input: { msw: 'service/msw.ts' },
    platform: 'neutral',
    external: [/^msw\b/, /^valibot$/],
    plugins: [dts({ tsconfig: 'tsconfig.json' })],
    checks: { pluginTimings: false },
  });
  await bundle.write({
    dir: folder,
    format: 'es',
    // Names stay, for stack traces. Comments and indentation were a third of the file.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    banner: (chunk) => (chunk.fileName.endsWith('.js') ? '/*! With Hono, MIT, see msw.hono-license.txt */' : ''),
  });
  await bundle.close();
  copyFileSync('node_modules/hono/LICENSE', `${folder}/msw.hono-license.txt`);
}
