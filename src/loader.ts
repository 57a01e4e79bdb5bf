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

const requested = new Set<string>();

function load(tag: string): void {
  const definition = definitions[tag];
  if (!definition || requested.has(tag)) return;
  requested.add(tag);
  // If the chunk fails to load, the fallback content stays; the next element with this tag loads it again.
  definition().catch(() => requested.delete(tag));
}

/** Finds the tags in open shadow roots of the page too. */
function visit(element: Element): void {
  const { localName, shadowRoot } = element;
  if (localName.startsWith('mylexus-')) load(localName);
  else if (shadowRoot) observe(shadowRoot);
  else if (localName.includes('-') && !customElements.get(localName)) {
    // An element of the page may get its shadow root when its own script defines it.
    void customElements.whenDefined(localName).then(() => element.shadowRoot && observe(element.shadowRoot));
  }
}

function discover(root: Element | ShadowRoot): void {
  if (root instanceof Element) visit(root);
  root.querySelectorAll('*').forEach(visit);
}

function observe(root: Element | ShadowRoot): void {
  discover(root);
  observer.observe(root, { childList: true, subtree: true });
}

// The module may be imported on a server, where there is no document.
const observer =
  globalThis.document &&
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => {
        if (node.nodeType === Node.ELEMENT_NODE) discover(node as Element);
      });
    }
  });
if (observer) observe(document.documentElement);
