import { formatDateTime, shanghaiDate } from '@onething/portal-kit';
import type { Language } from '@onething/portal-kit';

/** When something was saved: the hour alone on the same day, else the day too. */
export function momentWords(moment: string, language: Language): string {
  const today = shanghaiDate(new Date().toISOString());
  const words = formatDateTime(moment, language);
  return shanghaiDate(moment) === today ? words.slice(-5) : words;
}
