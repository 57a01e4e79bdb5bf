import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from '@angular/core';

@Component({
  selector: 'app-login',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <mylexus-login
      [registrationHref]="'/' + brand() + '/register'"
      (mylexus-signed-in)="name.emit($event.detail.displayName)"
    >
      <a href="https://id.example.jp/login">ログインのページへ</a>
    </mylexus-login>
  `,
})
export class Login {
  readonly brand = input.required<string>();
  readonly name = output<string>();
}
