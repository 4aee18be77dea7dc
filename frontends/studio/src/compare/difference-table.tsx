import type { Citation } from '@onething/portal-kit';
import { sayValue } from '../draft/say-value.ts';
import { codeWords } from '../parameter/code-words.ts';
import { CitationWords } from '../pieces/citation-words.tsx';
import { useWords } from '../words.ts';
import type { PolicyDifference } from './compare.operations.ts';
import { differingParts } from './differing-parts.ts';

/** Parts of one difference that are shown one by one; more are counted. */
const SHOWN_PARTS = 8;

/** What differs, left beside right, each with the clause it rests on. */
export function DifferenceTable({
  differences,
  names,
}: {
  differences: PolicyDifference[];
  /** What the table and its two sides are called. */
  names: { caption: string; left: string; right: string };
}) {
  const { t } = useWords();
  return (
    <table className="stu-table stu-stacked">
      <caption className="wb-only-spoken">{names.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare.what')}</th>
          <th scope="col">{names.left}</th>
          <th scope="col">{names.right}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <Row key={difference.path} difference={difference} names={names} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  difference: { label, left, right, leftCitation, rightCitation },
  names,
}: {
  difference: PolicyDifference;
  names: { left: string; right: string };
}) {
  const { t, text } = useWords();
  const both = left !== null && right !== null;
  const parts = both ? differingParts(left, right) : [];
  const detailed = parts.length > 1 || (parts[0]?.keys.length ?? 0) > 0;
  return (
    <tr>
      <th scope="row">
        {text(label)}
        {parts.length > SHOWN_PARTS && <span className="wb-small"> {t('compare.lines', { count: parts.length })}</span>}
      </th>
      <td data-name={names.left}>
        <Side value={left} parts={detailed ? parts.map(({ keys, left: part }) => ({ keys, part })) : undefined} citation={leftCitation} />
      </td>
      <td data-name={names.right}>
        <Side
          value={right}
          parts={detailed ? parts.map(({ keys, right: part }) => ({ keys, part })) : undefined}
          citation={rightCitation}
        />
      </td>
    </tr>
  );
}

function Side({
  value,
  parts,
  citation,
}: {
  value: unknown;
  parts: { keys: string[]; part: unknown }[] | undefined;
  citation: Citation | null;
}) {
  const { t, language } = useWords();
  if (value === null) return <span className="wb-secondary">{t('compare.nothing')}</span>;
  return (
    <>
      {parts ? (
        <ul className="stu-parts">
          {parts.slice(0, SHOWN_PARTS).map(({ keys, part }) => (
            <li key={keys.join('/')}>
              <span className="wb-secondary">{keys.map((key) => codeWords(key, language)).join(' › ')}</span> {sayValue(part, language)}
            </li>
          ))}
        </ul>
      ) : (
        <span>{sayValue(value, language)}</span>
      )}
      {citation && (
        <span className="wb-small">
          {' '}
          <CitationWords citation={citation} />
        </span>
      )}
    </>
  );
}
