import { Link } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { CaseFile } from '../case/case.operations.ts';
import type { ComparisonRow } from '../case-types.ts';
import { withNamedPlaces } from '../case/named-places.ts';
import { AgencyAnswerView } from '../pieces/agency-answer.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';

const shownRows = 4;
const weight = { DIFFERS: 0, AWAITED: 1, AGREES: 2, NO_DATA: 3 } as const;

/** A row with the name of its section: 状态 alone does not say whose. */
export interface DecisiveRow {
  section: LocalisedText;
  row: ComparisonRow;
}

/** The rows a decision turns on: those that touch eligibility or amount, contradictions first. */
export function decisiveRows(file: CaseFile): DecisiveRow[] {
  return withNamedPlaces(file)
    .flatMap(({ section, rows }) => rows.map((row) => ({ section, row })))
    .filter(({ row }) => row.affects !== 'NONE' && row.agency !== null)
    .sort((a, b) => weight[a.row.agency?.state ?? 'NO_DATA'] - weight[b.row.agency?.state ?? 'NO_DATA'])
    .slice(0, shownRows);
}

/** What the agencies say about the facts that decide, above the text of the decision. */
export function EvidenceSummary({ file }: { file: CaseFile }) {
  const { t, text } = useWords();
  const all = file.comparison.reduce((count, section) => count + section.rows.length, 0);
  return (
    <section className="wb-evidence" aria-label={t('decision.evidence')}>
      <ul>
        {decisiveRows(file).map(({ section, row }) => (
          <li key={row.path} className={row.agency?.state === 'DIFFERS' ? 'wb-row-differs' : undefined}>
            <span>
              <span className="wb-secondary">{text(section)}</span> {text(row.label)}
              {t('punctuation.colon')}
              {row.declaredText ? text(row.declaredText) : (row.declared ?? t('compare.nothing'))}
            </span>
            <AgencyAnswerView answer={row.agency} undeclared={row.declared === null} />
          </li>
        ))}
      </ul>
      <Link href={casePathOf(file.id)}>{t('decision.allRows', { count: all })}</Link>
    </section>
  );
}
