/** A browser as far as the door needs one: it keeps cookies, sends the portal's header, and shows where it was sent. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Opens an address of the site or elsewhere; redirects are not followed. */
  async open(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(address, this.#origin), { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  /** Opens an address and follows redirects while they stay on the site. */
  async follow(address: string, init?: RequestInit): Promise<{ response: Response; address: string }> {
    let current = new URL(address, this.#origin).href;
    let response = await this.open(current, init);
    while (response.status >= 300 && response.status < 400) {
      current = new URL(response.headers.get('location') ?? '', current).href;
      response = await this.open(current);
    }
    return { response, address: current };
  }

  /** Signs in as a sample person through the real provider; answers where the browser ends up. */
  async signIn(subject: string, returnTo = '/'): Promise<{ response: Response; address: string }> {
    const page = await this.follow(`/auth/sign-in?${new URLSearchParams({ returnTo, language: 'zh-CN' }).toString()}`);
    return this.follow(page.address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ subject }),
    });
  }

  /** Sends a GraphQL request as a portal does. */
  graphql(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.open('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-onething-request': '1', 'accept-language': 'zh-CN', ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Sends a file as a portal does. */
  upload(content: Uint8Array, fileName: string, headers: Record<string, string> = { 'x-onething-request': '1' }): Promise<Response> {
    const form = new FormData();
    form.set('purpose', 'material');
    form.set('file', new Blob([new Uint8Array(content)]), fileName);
    return this.open('/uploads', { method: 'POST', headers, body: form });
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    const isGone = attributes.some((attribute) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute));
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(pair.indexOf('=') + 1));
  }
}
