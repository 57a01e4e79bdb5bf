import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { SessionSnapshot } from 'mylexus-widgets';
import { Login } from './login';

const texts = { unknown: '', 'signed-out': 'ログインしていません', 'signed-in': 'ログインしています' };

@Component({
  selector: 'app-root',
  imports: [Login],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <mylexus-account-menu [attr.account-href]="'/' + brand() + '/account'" (mylexus-signed-out)="name.set('')" />
    <button (click)="brand.set(brand() === 'lexus' ? 'toyota' : 'lexus')">ブランドを変える</button>
    <button (click)="shown.set(!shown())">表示を切り替える</button>
    <output>{{ name() && name() + 'さま' }}</output>
    <mylexus-session [brand]="brand()" (mylexus-session-change)="follow($event.detail)">
      <p id="session">{{ session() }}</p>
      <p slot="linked">連携済みです</p>
    </mylexus-session>
    @if (shown()) {
      <app-login [brand]="brand()" (name)="name.set($event)" />
      <mylexus-connected-services login-href="/login" />
    }
  `,
})
export class App {
  readonly brand = signal<'lexus' | 'toyota'>('lexus');
  readonly shown = signal(true);
  readonly name = signal('');
  readonly session = signal('');

  follow({ state }: SessionSnapshot): void {
    this.session.set(texts[state]);
  }
}
