import { randomUUID } from 'node:crypto';

/** A GraphQL answer as it came over the wire. */
export interface GraphqlAnswer<Data> {
  status: number;
  data: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Cookies of one host, by name: enough for one origin. */
class CookieJar {
  readonly #cookies = new Map<string, string>();

  keep(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name, ...value] = pair.split('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.#cookies.delete(name!.trim());
      else this.#cookies.set(name!.trim(), value.join('='));
    }
  }

  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** Somebody who uses the platform over HTTP as a browser does: cookies, redirects, the sign-in form, the GraphQL door. */
export class HttpPerson {
  readonly #cookies = new CookieJar();

  constructor(
    readonly origin: string,
    readonly language: 'zh-CN' | 'en' = 'zh-CN',
  ) {}

  /** The header by which the door knows us: for requests sent by other means. */
  get cookie(): string {
    return this.#cookies.header;
  }

  /** Follows redirects by hand, keeping cookies; returns the last answer and where it came from. */
  async visit(url: string, init: RequestInit = {}): Promise<{ response: Response; url: string }> {
    let [next, request] = [new URL(url, this.origin).href, init];
    for (let hops = 0; hops < 12; hops += 1) {
      const response = await fetch(next, { ...request, redirect: 'manual', headers: { ...request.headers, cookie: this.#cookies.header } });
      this.#cookies.keep(response);
      const location = response.headers.get('location');
      if (!location || response.status < 300 || response.status > 399) return { response, url: next };
      next = new URL(location, next).href;
      request = {};
    }
    throw new Error(`Too many redirects from ${url}`);
  }

  /** Signs in as a sample person through the real provider. */
  async signIn(subject: string): Promise<this> {
    const { response, url } = await this.visit('/auth/sign-in?returnTo=/');
    const html = await response.text();
    const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1];
    if (!action) throw new Error(`No sign-in form at ${url}: ${html.slice(0, 300)}`);
    const answer = await this.visit(new URL(action.replaceAll('&amp;', '&'), url).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(url).origin },
      body: new URLSearchParams({ subject }).toString(),
    });
    await answer.response.text();
    const session = await this.session();
    if (session.subject !== subject) throw new Error(`Sign-in as ${subject} failed: ${JSON.stringify(session)}`);
    return this;
  }

  async signOut(): Promise<void> {
    await this.visit('/auth/sign-out', { method: 'POST', headers: { 'x-onething-request': '1', origin: this.origin } });
  }

  /** Who the gateway believes we are. */
  async session(): Promise<{ signedIn: boolean; subject?: string; name?: string }> {
    const { response } = await this.visit('/auth/session');
    return (await response.json()) as { signedIn: boolean; subject?: string };
  }

  /** Sends one operation and returns the whole answer. */
  async ask<Data>(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<GraphqlAnswer<Data>> {
    const { response } = await this.visit('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-onething-request': '1', 'accept-language': this.language, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    try {
      return { status: response.status, ...(JSON.parse(text) as { data: Data | null }) };
    } catch {
      throw new Error(`Not JSON (${response.status}): ${text.slice(0, 300)}`);
    }
  }

  /** Sends one operation that must succeed and returns its data. */
  async get<Data>(query: string, variables: object = {}): Promise<Data> {
    const answer = await this.ask<Data>(query, variables);
    if (answer.errors || !answer.data) throw new Error(`${answer.status} ${JSON.stringify(answer.errors ?? answer)}\n${query}`);
    return answer.data;
  }

  /** Runs a mutation with its input and a fresh idempotency key; returns the union member it answered with. */
  async run<Result = CaseAnswer>(
    mutation: string,
    input: object,
    selection = caseSelection,
    inputType = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`,
  ): Promise<Result & RefusalAnswer> {
    const name = mutation[0]!.toUpperCase() + mutation.slice(1);
    const query = `mutation ${name}($input: ${inputType}!) { ${mutation}(input: $input) { __typename ${selection} ... on Refusal { code message details { path code message } } } }`;
    const data = await this.get<Record<string, Result & RefusalAnswer>>(query, { input: { idempotencyKey: randomUUID(), ...input } });
    return data[mutation]!;
  }

  /** Uploads a file and returns what the gateway answered. */
  async upload(
    content: Uint8Array<ArrayBuffer>,
    fileName: string,
    mediaType: string,
  ): Promise<{ status: number; receipt?: string; fileId?: string; code?: string; message?: string }> {
    const form = new FormData();
    form.append('purpose', 'material');
    form.append('file', new Blob([content], { type: mediaType }), fileName);
    const { response } = await this.visit('/uploads', {
      method: 'POST',
      headers: { 'x-onething-request': '1', 'accept-language': this.language },
      body: form,
    });
    return { status: response.status, ...((await response.json()) as object) };
  }
}

/** What mutations answer with when the law or the rules say no. */
export interface RefusalAnswer {
  __typename: string;
  code?: string;
  message?: string;
  details?: { path: string | null; code: string; message: string }[];
}

/** The part of a case most steps look at. */
export interface CaseAnswer {
  id: string;
  number: string | null;
  status: string;
  version: number;
  calendarOpen: boolean;
  materials: { id: string; code: string; required: string; state: string }[];
  allowedActions: string[];
  form: { revision: number };
}

export const caseFields = 'id number status version calendarOpen allowedActions form { revision } materials { id code required state }';
const caseSelection = `... on Case { ${caseFields} }`;
