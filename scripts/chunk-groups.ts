import type { Plugin } from 'vite';
import { findCircle } from './circles.js';

/** Files of a folder of `src`; all of them when none is named. */
const src = (folder: string, ...names: string[]): RegExp =>
  new RegExp(`/src/${folder}/${names.length ? `(?:${names.join('|')})\\.ts$` : ''}`);
const packages = (...names: string[]): RegExp[] => names.map((name) => new RegExp(`/node_modules/${name}`));

/**
 * What goes into one chunk, most shared first. Few and large chunks: small ones compress badly. A module goes into the
 * first group that has it.
 */
const patterns: Record<string, readonly RegExp[]> = {
  /** Every tag. */
  base: [
    ...packages('@lit/reactive-element/'),
    src('i18n', 'catalogue', 'locale-controller'),
    src('styles', 'host', 'tokens'),
    src('define', 'define-element'),
    src('client', 'dom-event', 'fallback', 'version'),
  ],
  /** Every tag with templates and a session. */
  core: [
    ...packages('(?:lit|lit-html|lit-element)/(?!.*directive)', 'valibot/'),
    src('client', '(?!load)[\\w-]+'),
    src('contract', 'problem', 'service-error', 'headers', 'session', 'brand', 'policy'),
    src('contract/endpoints', 'endpoint', 'policy', 'session'),
    src('form', 'action', 'composition', 'error-mark', 'link-out', 'submit'),
    src('i18n', 'describe', 'format', 'ja/common'),
    src('styles', 'content', 'form'),
    src('features/session'),
  ],
  /** Every tag with fields. */
  fields: [src('form', 'email-field', 'field', 'form'), src('input', 'email', 'fold')],
  /** Passkeys: loaded after the login's form is drawn, and with steps that ask again who it is. */
  passkeys: [
    src('client/passkeys'),
    src('features/passkeys', 'ceremonies', 'offer', 'passkeys', 'problems', 'reauthentication-step'),
    src('features/passkeys/messages', 'ja'),
    src('contract', 'passkey'),
    src('contract/endpoints', 'passkeys'),
  ],
  'passkey-steps': [
    src('features/passkeys', 'list', 'passkey-steps'),
    src('features/passkeys/steps'),
    src('features/passkeys/messages', 'steps.ja'),
  ],
  /** The frame of every wizard, and what wizards read. */
  wizard: [
    ...packages('lit(?:-html)?/(?:directive|directive-helpers|directives/keyed)\\.js'),
    src('wizard', '(?!step-hooks)[\\w-]+'),
    src('client', 'load'),
    src('form', 'countdown', 'details', 'document', 'help', 'icons', 'loaded'),
    src('i18n', 'ja/wizard'),
    src('styles', 'wizard'),
    src('contract', 'address', 'challenge', 'credential', 'document', 'profile', 'profile-fields', 'registration'),
    src('contract/endpoints', 'public', 'registration'),
  ],
  /** What the steps of several wizards read and draw. */
  entry: [
    src('features/(?:identity|profile)/messages', 'ja'),
    src('i18n', 'ja/problems', 'ja/code-entry'),
    src('form', 'code-entry', 'error-summary', 'form-step', 'password', 'saved-form'),
    src('input', 'password'),
  ],
  identity: [
    src('features/identity'),
    src('features/linking', 'steps'),
    src('features/linking/steps'),
    src('form', 'date-field', 'radio-field'),
    // Steps of linking need it too, and two chunks that import each other run in the wrong order.
    src('contract', 'account'),
    src('contract/endpoints', 'account'),
    src('input', 'birth-date', 'kana', 'phone'),
  ],
  /** The page's side of a frame, with the messages that both sides read: a third chunk would come a round trip later. */
  'frame-host': [src('client/frame', 'frame-host', 'messages')],
  /** Fields that brands add: only where there are any. */
  'own-fields': [
    src('features/profile', 'own-fields'),
    src('features/profile/messages', 'own-fields\\.\\w+'),
    src('contract', 'own-fields'),
    src('input', 'own-field'),
  ],
  /** The download of the account information: loaded after that is drawn. */
  'account-download': [
    src('features/account', 'account-download'),
    src('features/account/messages', 'account-download\\.\\w+'),
    src('contract', 'account-export'),
    src('contract/endpoints', 'account-export'),
  ],
  profile: [
    src('features/profile', 'address-look-up', 'field-groups', 'furigana', 'profile-form', 'profile-rows'),
    src('features/profile', 'load-own-fields'),
    src('input', 'format-phone', 'furigana', 'postal-code', 'profile'),
    src('contract', 'profile-policy'),
    src('features/account', 'steps'),
    src('features/account/steps'),
  ],
};

/** The groups for the bundler, and a plugin that stops the build when a pattern matches no module. */
export function chunkGroups(): {
  groups: { name: string; test: (id: string) => boolean }[];
  checkGroups: Plugin;
} {
  const unmatched = new Set(Object.values(patterns).flat());
  const groups = Object.entries(patterns).map(([name, all]) => ({
    name,
    test: (id: string): boolean => {
      const found = all.filter((pattern) => pattern.test(id));
      found.forEach((pattern) => unmatched.delete(pattern));
      return found.length > 0;
    },
  }));
  const checkGroups: Plugin = {
    name: 'check-groups',
    apply: 'build',
    generateBundle(_options, bundle) {
      if (unmatched.size > 0) throw new Error(`No module matches ${[...unmatched].join(', ')}: see chunk-groups.ts`);
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      // In a circle one chunk runs before what it needs: a constant is then undefined.
      const circle = findCircle(new Map(chunks.map(({ fileName, imports }) => [fileName, imports])));
      if (circle) throw new Error(`Chunks import each other: ${circle.join(' → ')}. See chunk-groups.ts`);
    },
  };
  return { groups, checkGroups };
}

/** The file of a chunk that is English messages alone, named by their feature; undefined for any other chunk. */
export function englishChunk(moduleIds: readonly string[]): string | undefined {
  const [name, ...others] = moduleIds.map(
    (id) =>
      /\/i18n\/(?:en\/([\w-]+)|(english))\.ts$/.exec(id)?.slice(1).find(Boolean) ??
      /\/features\/([\w-]+)\/messages\/(?:steps\.)?en\.ts$/.exec(id)?.[1],
  );
  return name && others.every(Boolean) ? `chunks/en/${name}-[hash:6].js` : undefined;
}
