/** Sent with everything. */
export const HEADERS_FOR_ALL: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
};

/** For answers that are no pages: nothing may be loaded from or around them. */
export const POLICY_FOR_DATA = "default-src 'none'; frame-ancestors 'none'";

/** For files people uploaded, should a browser ever show one: no scripts, no forms, no origin of its own. */
export const POLICY_FOR_FILES = "default-src 'none'; img-src 'self'; style-src 'none'; frame-ancestors 'none'; sandbox";

/** For pages: everything from this site, no inline script or style, nothing evaluated, never framed. */
export function policyForPages(): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
