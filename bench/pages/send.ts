/** What the hand-written pages have in place of a client: one POST, and the sentence for a refusal. */
export async function send(path: string, body: unknown): Promise<string | undefined> {
  try {
    const { ok } = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Mylexus-Request': '1' },
      body: JSON.stringify(body),
    });
    return ok ? undefined : 'メールアドレスまたはパスワードが正しくありません。';
  } catch {
    return 'ただいま接続できません。';
  }
}
