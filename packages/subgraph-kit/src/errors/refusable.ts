import type { RequestContext } from '../boot/request-context.ts';
import type { LocalisedMessage } from './refusal-error.ts';
import { RefusalError } from './refusal-error.ts';
import { LawfulRefusal, RefusalDetail } from './lawful-refusal.ts';

/** Runs a use case for a mutation: a `RefusalError` becomes the `LawfulRefusal` of its result, in the caller's language. */
export async function refusable<T>(context: RequestContext, useCase: () => Promise<T>): Promise<T | LawfulRefusal> {
  try {
    return await useCase();
  } catch (error) {
    if (error instanceof RefusalError) return lawfulRefusal(context, error);
    throw error;
  }
}

/** The text in the language of the request. */
export function inLanguage(context: Pick<RequestContext, 'language'>, text: LocalisedMessage): string {
  return context.language === 'en' ? text.en : text.zh;
}

/** A refusal as data, in the language of the request. */
function lawfulRefusal(context: Pick<RequestContext, 'language'>, error: RefusalError): LawfulRefusal {
  return Object.assign(new LawfulRefusal(), {
    code: error.code,
    message: inLanguage(context, error.text),
    details: error.points.map(({ path, code, message }) =>
      Object.assign(new RefusalDetail(), { path, code, message: inLanguage(context, message) }),
    ),
  });
}
