import { problemOf, ServiceError } from '../../contract/service-error.js';
import { Catalogue } from '../../i18n/catalogue.js';
import { withOverrides } from '../../i18n/locale-controller.js';
import type { ShownProblemCode } from '../../contract/problem.js';
import type { Locale, ProblemMessage } from '../../i18n/messages.js';
import type { PasskeyMessages } from './messages/messages.js';
import { passkeys as ja } from './messages/ja.js';

const catalogue = new Catalogue(ja, async () => (await import('./messages/en.js')).passkeys, 'passkeys');

/** The messages in a language, with what the page replaces of them. */
export const messagesIn = async (locale: Locale): Promise<PasskeyMessages> =>
  withOverrides(catalogue.feature, locale, await catalogue.load(locale));

/** Rejected promises of WebAuthn, by their names; every other one means that passkeys cannot be used here. */
const textOf = (name: string, t: PasskeyMessages): string =>
  ({ NotAllowedError: t.cancelled, AbortError: t.cancelled, InvalidStateError: t.exists })[name] ?? t.unsupported;

/** An error of a ceremony or of its calls, with the sentence for the visitor. */
export async function explained(error: unknown, locale: Locale): Promise<ServiceError> {
  const t = await messagesIn(locale);
  if (!(error instanceof ServiceError)) {
    return new ServiceError({ code: 'passkey-failed', text: textOf((error as Partial<Error>).name ?? '', t) });
  }
  const problem = problemOf(error);
  const text = (t.problems as Partial<Record<ShownProblemCode, ProblemMessage>>)[problem.code];
  return text && !problem.text
    ? new ServiceError({ ...problem, text: text({ time: '', seconds: 0, tries: 0 }) })
    : error;
}
