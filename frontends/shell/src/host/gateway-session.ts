import type { Language, Session } from '@onething/portal-kit';

const requestHeaders = { 'x-onething-request': '1', accept: 'application/json' };

/** Who is signed in. Undefined when the gateway cannot be reached: then nothing is known, and nothing is taken away. */
export async function fetchSession(): Promise<Session | undefined> {
  try {
    const response = await fetch('/auth/session', {
      headers: requestHeaders,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(8000),
    });
    if (!response.ok) return response.status === 401 ? { signedIn: false, grants: [] } : undefined;
    const body = (await response.json()) as Partial<Session>;
    return { ...body, signedIn: body.signedIn === true, grants: body.grants ?? [] };
  } catch {
    return undefined;
  }
}

/** Ends the session. Resolves to the address the identity provider wants to be visited at, if any. */
export async function sendSignOut(): Promise<string | undefined> {
  try {
    const response = await fetch('/auth/sign-out', { method: 'POST', headers: requestHeaders, credentials: 'same-origin' });
    const body = (await response.json()) as { redirectTo?: string };
    return body.redirectTo;
  } catch {
    return undefined;
  }
}

export function signInAddress(returnTo: string, language: Language): string {
  return `/auth/sign-in?${new URLSearchParams({ returnTo, language })}`;
}

/** Kept in a cookie so that the server draws the next page in the same language. */
export function rememberLanguage(language: Language): void {
  document.cookie = `onething_language=${language}; path=/; max-age=31536000; samesite=lax`;
}

/** The language of the last page: the page for no network is in none, and server and browser read the same cookie. */
export function rememberedLanguage(): string | undefined {
  return /(?:^|; )onething_language=([\w-]+)/.exec(document.cookie)?.[1];
}
