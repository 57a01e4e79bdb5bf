import type { JSX } from 'solid-js';
import type {} from 'mylexus-widgets/jsx/solid';

interface Props {
  brand: string;
  onName: (name: string) => void;
}

export const Login = (props: Props): JSX.Element => (
  <mylexus-login
    prop:registrationHref={`/${props.brand}/register`}
    on:mylexus-signed-in={({ detail }) => props.onName(detail.displayName)}
  >
    <a href="https://id.example.jp/login">ログインのページへ</a>
  </mylexus-login>
);
