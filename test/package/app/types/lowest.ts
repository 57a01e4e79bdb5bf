import { configure } from 'mylexus-widgets/configure';
import 'mylexus-widgets/define';
import 'mylexus-widgets/loader';
import { MylexusVerificationCode, pageSession, type SessionSnapshot } from 'mylexus-widgets';
import { SessionSchema } from 'mylexus-widgets/contract';

configure({ service: 'https://id.example.jp' });
export const session: SessionSnapshot = pageSession().snapshot;
export const schema = SessionSchema;
// Also its static side.
export class OwnCode extends MylexusVerificationCode {}
document.addEventListener('mylexus-signed-in', ({ detail }) => detail.displayName.length);
// @ts-expect-error the detail has no such name
document.addEventListener('mylexus-signed-in', ({ detail }) => detail.password);
