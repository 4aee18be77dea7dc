import { useWords } from '../words.ts';
import type { DangerNow } from './protection.operations.ts';

/** How urgent a report is: a shape and a word, never a colour alone. */
export function UrgencyMark({ danger }: { danger: DangerNow }) {
  const { t } = useWords();
  return <span className={`wb-urgent wb-urgent-${danger.toLowerCase()}`}>{t(`protection.danger.${danger}`)}</span>;
}
