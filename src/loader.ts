/**
 * The script for pages without a build tool: `<script type="module" src="…/loader.js">`.
 * Loads the definition of every `mylexus-*` tag in the page, also of tags that are added later. Registers nothing else.
 */
const definitions: Record<string, () => Promise<unknown>> = {
  'mylexus-account-info': () => import('./define/account-info.js'),
  'mylexus-account-menu': () => import('./define/account-menu.js'),
  'mylexus-connected-services': () => import('./define/connected-services.js'),
  'mylexus-login': () => import('./define/login.js'),
  'mylexus-migration-guide': () => import('./define/migration-guide.js'),
  'mylexus-password-reset': () => import('./define/password-reset.js'),
  'mylexus-registration': () => import('./define/registration.js'),
  'mylexus-session': () => import('./define/session.js'),
  'mylexus-verification-code': () => import('./define/verification-code.js'),
};

const selector = Object.keys(definitions).join();
const requested = new Set<string>();

function load(element: Element): void {
  const tag = element.localName;
  const definition = definitions[tag];
  if (!definition || requested.has(tag)) return;
  requested.add(tag);
  // If the chunk fails to load, the fallback content stays; the next element with this tag loads it again.
  definition().catch(() => requested.delete(tag));
}

function discover(root: Element): void {
  load(root);
  root.querySelectorAll(selector).forEach(load);
}

// The module may be imported on a server, where there is no document.
if (typeof document !== 'undefined') {
  discover(document.documentElement);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => {
        if (node.nodeType === Node.ELEMENT_NODE) discover(node as Element);
      });
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
}
