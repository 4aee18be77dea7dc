import { HttpPerson } from '../kit/http-person.ts';

/** Everybody of the year, signed in when first needed. A session does not outlive the month. */
export class People {
  readonly #origin: string;
  readonly #signedIn = new Map<string, Promise<HttpPerson>>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The person with this subject, signed in. */
  as(subject: string): Promise<HttpPerson> {
    const known = this.#signedIn.get(subject) ?? new HttpPerson(this.#origin).signIn(subject);
    this.#signedIn.set(subject, known);
    return known;
  }

  /** A month later nobody is signed in any more. */
  forget(): void {
    this.#signedIn.clear();
  }
}
