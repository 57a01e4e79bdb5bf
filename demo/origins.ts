/** Where the hosts of the demo are. Browsers resolve every `*.localhost` name to this machine. */
export type Origins = {
  /** The index of the demo, the outbox, the code input alone. */
  index: string;
  /** The account service and its hosted pages. */
  id: string;
  /** The brand site My LEXUS (WEB). */
  www: string;
  /** The brand site again, with the fields in its own pages, for comparison. */
  inline: string;
  /** A dealer's page, cross-site to the others. */
  dealer: string;
  /** A dealer's site with a backend. */
  dealer2: string;
  /** A dealer of another brand, which is configuration alone. */
  aozora: string;
};

/** @param port the one port of all hosts */
export function originsAt(port: number): Origins {
  return {
    index: `http://localhost:${port}`,
    id: `http://id.lexus.localhost:${port}`,
    www: `http://www.lexus.localhost:${port}`,
    inline: `http://inline.lexus.localhost:${port}`,
    dealer: `http://dealer.localhost:${port}`,
    dealer2: `http://dealer2.localhost:${port}`,
    aozora: `http://aozora.localhost:${port}`,
  };
}
