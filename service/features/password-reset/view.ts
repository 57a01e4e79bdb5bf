import type { PasswordReset } from '../../../src/contract/index.js';
import type { App } from '../../shared/app.js';
import { challengeView } from '../../shared/challenges/view.js';
import type { ChallengeRow } from '../../store/rows.js';

export const passwordResetView = (app: App, id: string, challenge: ChallengeRow): PasswordReset => ({
  id,
  challenge: challengeView(challenge, app.now(), app.settings.challenge),
});
