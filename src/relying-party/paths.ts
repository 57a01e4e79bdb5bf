/** Where the routes are. The account service knows the addresses of `callback` and `backchannel-logout`. */
export const basePath = '/mylexus';

/** The address that begins a sign-in and leads to `target` afterwards. */
export function loginAddress(target: string): string {
  const { pathname, search, hash } = new URL(target);
  return `${basePath}/login?${new URLSearchParams({ return_to: pathname + search + hash })}`;
}
