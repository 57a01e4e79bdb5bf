declare module 'virtual:custom-elements' {
  import type { Manifest } from '../scripts/manifest/types.js';
  const manifest: Manifest;
  export default manifest;
}

declare module '*.json?raw' {
  const text: string;
  export default text;
}
