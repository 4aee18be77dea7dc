import type { CaseFlag } from '../case-types.ts';
import { useWords } from '../words.ts';

const tones: Partial<Record<CaseFlag, 'error' | 'warning' | 'good'>> = {
  DATA_MISMATCH: 'error',
  ESCALATED: 'error',
  ENDANGERED: 'warning',
  RETURNED: 'warning',
  NEARING_18: 'warning',
  CALENDAR_OPEN: 'warning',
  DUPLICATE: 'warning',
  READY: 'good',
};

/** What is particular about a case, as outlined words. */
export function FlagTags({ flags }: { flags: CaseFlag[] }) {
  const { t } = useWords();
  if (flags.length === 0) return null;
  return (
    <span className="wb-tags">
      {flags.map((flag) => (
        <span key={flag} className={`wb-tag wb-tag-${tones[flag] ?? 'plain'}`}>
          {t(`flag.${flag}`)}
        </span>
      ))}
    </span>
  );
}
