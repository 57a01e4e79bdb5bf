'use client';
import type { ReactElement } from 'react';
import { MylexusLogin } from 'mylexus-widgets/react';

interface Props {
  brand: string;
  onName: (name: string) => void;
}

export const Login = ({ brand, onName }: Props): ReactElement => (
  <MylexusLogin registrationHref={`/${brand}/register`} onMylexusSignedIn={({ detail }) => onName(detail.displayName)}>
    <a href="https://id.example.jp/login">ログインのページへ</a>
  </MylexusLogin>
);
