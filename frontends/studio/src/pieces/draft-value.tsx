import type { ReactNode } from 'react';
import { useWords } from '../words.ts';

export interface DraftValueProps {
  /** What holds now. */
  before: ReactNode;
  /** What the draft says. Left out: the draft says nothing, and `before` stands alone. */
  after?: ReactNode;
  /** Not changed itself, but following something that is: dotted and without ground. */
  inherited?: boolean;
}

/** A value and what the draft makes of it: the old one struck, the new one on yellow. */
export function DraftValue({ before, after, inherited = false }: DraftValueProps) {
  const { t } = useWords();
  if (after === undefined) return <span className="stu-value">{before}</span>;
  return (
    <span className="stu-value">
      <del>
        <span className="wb-only-spoken">{t('value.before')}</span>
        {before}
      </del>{' '}
      <ins className={inherited ? 'stu-follows' : 'stu-changed'}>
        <span className="wb-only-spoken">{t(inherited ? 'value.follows' : 'value.after')}</span>
        {after}
      </ins>
    </span>
  );
}
