/**
 * The script for pages without a build tool: `<script type="module" src="…/loader.js">`.
 * Loads the definition of every `mylexus-*` tag the page uses, and of those that come later. Registers nothing else.
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
const wanted = new Set<string>();

function load(element: Element): void {
  const tag = element.localName;
  const definition = definitions[tag];
  if (!definition || wanted.has(tag)) return;
  wanted.add(tag);
  // A chunk that did not arrive leaves the tag's own fallback content; the next tag of its kind tries again.
  definition().catch(() => wanted.delete(tag));
}

function discover(root: Element): void {
  load(root);
  root.querySelectorAll(selector).forEach(load);
}

// On a server there is no page; the import is harmless there.
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
