/** A text in the authoritative Chinese and in English. */
export interface LocalisedMessage {
  zh: string;
  en: string;
}

/** One point of a refusal, at a field if it is about one. */
export interface RefusalPoint {
  /** Path of the input it is about: a JSON pointer into the form or the name of an input field. */
  path?: string;
  code: string;
  message: LocalisedMessage;
}

/**
 * A lawful "no" found inside a use case. It rolls the unit of work back; `refusable` turns it into the
 * `LawfulRefusal` of the mutation's union. `code` is stable, e.g. `APPLICATION_MATERIALS_MISSING`.
 */
export class RefusalError extends Error {
  override name = 'RefusalError';
  readonly code: string;
  readonly text: LocalisedMessage;
  readonly points: readonly RefusalPoint[];

  constructor(code: string, text: LocalisedMessage, points: readonly RefusalPoint[] = []) {
    super(code);
    this.code = code;
    this.text = text;
    this.points = points;
  }
}
