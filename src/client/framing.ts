let framesAllowed = false;

/** Called by the account service's own frame pages, whose `frame-ancestors` names the pages around them. */
export const allowFraming = (): void => void (framesAllowed = true);

/**
 * Whether the page is inside a page of another origin. Secrets and changes are not offered there: the other page can lay
 * itself over them (clickjacking, OWASP ASVS 5.0, 3.4.6). Other origins cannot be read, so all browsers can tell, also
 * those without `ancestorOrigins`.
 */
export function framedByStranger(): boolean {
  if (framesAllowed) return false;
  try {
    for (let page: Window = self; page !== page.parent; page = page.parent) {
      if (page.parent.origin !== self.origin) return true;
    }
    return false;
  } catch {
    return true;
  }
}
