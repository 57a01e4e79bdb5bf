import type { VNode } from 'preact';
import type {} from 'mylexus-widgets/jsx/preact';

interface Props {
  brand: string;
  onName: (name: string) => void;
}

export const Login = ({ brand, onName }: Props): VNode => (
  <mylexus-login
    registration-href={`/${brand}/register`}
    onmylexus-signed-in={({ detail }) => onName(detail.displayName)}
  >
    <a href="https://id.example.jp/login">ログインのページへ</a>
  </mylexus-login>
);
