import type { Citation } from '@onething/portal-kit';
import { useWords } from '../words.ts';

/** A clause as it is cited: document and place, and whether it is our reading. Legal names stay Chinese. */
export function CitationWords({ citation }: { citation: Citation | null | undefined }) {
  const { t } = useWords();
  if (!citation) return <span className="stu-missing">{t('citation.none')}</span>;
  return (
    <span>
      <span lang="zh-CN">
        {citation.document} {citation.clause}
      </span>
      {citation.assumed && <span className="wb-secondary"> {t('citation.assumed')}</span>}
    </span>
  );
}
