/**
 * Where to go after signing in or out: a path of this very site, or its first page.
 * Browsers read `//host`, `/\host` and control characters as other sites.
 */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted) || /[\p{Cc}\\]/u.test(wanted)) return '/';
  const address = new URL(wanted, 'http://site.invalid');
  if (address.origin !== 'http://site.invalid' || address.pathname.startsWith('/auth/')) return '/';
  return address.pathname + address.search + address.hash;
}
