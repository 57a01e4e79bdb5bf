/**
 * Where a hosted page may lead back to: a URL on a registered origin, compared exactly. Everything else is ignored,
 * so that a link to the login page cannot be made into a link to anywhere (OWASP ASVS 5.0, 3.7.2).
 *
 * @param text the `return_to` of the query, as it came
 * @param registered origins such as `https://www.example.jp`
 * @returns the normalised URL, or undefined when it is refused
 */
export function returnTarget(text: string | undefined, registered: readonly string[]): string | undefined {
  // Browsers drop control characters and read `\` as `/`; a target that needs either is not an honest one.
  if (!text || !/^https?:\/\//.test(text) || /[\s\\\p{Cc}]/u.test(text)) return undefined;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username || url.password || !registered.includes(url.origin)) return undefined;
  return url.href;
}
