import type { CDPSession, Page } from '@playwright/test';

/** A passkey in Chromium's virtual authenticator. */
export interface VirtualPasskey {
  readonly credentialId: string;
  readonly rpId?: string;
  readonly userName?: string;
  readonly userDisplayName?: string;
  readonly signCount: number;
}

/** Chromium's virtual authenticator (CDP, domain WebAuthn) of one tab: a device with a lock, whose user is always right. */
export class VirtualAuthenticator {
  private constructor(
    readonly session: CDPSession,
    readonly id: string,
  ) {}

  static async on(page: Page): Promise<VirtualAuthenticator> {
    const session = await page.context().newCDPSession(page);
    await session.send('WebAuthn.enable', { enableUI: false });
    const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
        defaultBackupEligibility: true,
        defaultBackupState: true,
      },
    });
    return new VirtualAuthenticator(session, authenticatorId);
  }

  /** Whether its user is recognised. */
  async recognise(isUserVerified: boolean): Promise<void> {
    await this.session.send('WebAuthn.setUserVerified', { authenticatorId: this.id, isUserVerified });
  }

  async passkeys(): Promise<VirtualPasskey[]> {
    const { credentials } = await this.session.send('WebAuthn.getCredentials', { authenticatorId: this.id });
    return credentials as VirtualPasskey[];
  }

  /** Removes a passkey in the device's settings. */
  async remove(credentialId: string): Promise<void> {
    await this.session.send('WebAuthn.removeCredential', { authenticatorId: this.id, credentialId });
  }

  async clear(): Promise<void> {
    await this.session.send('WebAuthn.clearCredentials', { authenticatorId: this.id });
  }
}
