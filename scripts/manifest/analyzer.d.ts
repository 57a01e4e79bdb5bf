declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** Runs the analyzer as its command line does and gives what it made. */
  export function cli(options: { argv: string[]; noWrite?: boolean }): Promise<unknown>;
}
