import type { MylexusLogin, SessionSnapshot } from 'mylexus-widgets';
import { namePattern, type Brand, type Problem } from 'mylexus-widgets/contract';
import { startService } from './service.js';

const login: MylexusLogin = document.querySelector('mylexus-login')!;
login.returnTo = '';
// @ts-expect-error a URL is text
login.registrationHref = 1;
login.registrationHref = '/register';

document.addEventListener('mylexus-signed-in', (event) => {
  const session: SessionSnapshot = event.detail;
  document.querySelector('output')!.textContent = session.displayName;
});

export const names: Record<Brand, string> = { lexus: 'LEXUS', aozora: 'あおぞら' };
export const isBrand = (text: string): boolean => namePattern.test(text);
export const isLocked = ({ code }: Problem): boolean => code === 'locked';

await startService();
await import('mylexus-widgets/define/login');
