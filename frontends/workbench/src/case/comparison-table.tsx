import { columnDay } from '../format.ts';
import type { ComparisonRow, ComparisonSection, Material } from '../case-types.ts';
import { AgencyAnswerView } from '../pieces/agency-answer.tsx';
import { useWords } from '../words.ts';
import { MaterialThumbs } from './material-thumbs.tsx';

export interface ComparisonTableProps {
  sections: ComparisonSection[];
  materials: Material[];
  /** Fact paths the policy still lacks. */
  missingPaths: Set<string>;
  onMaterial: (material: Material) => void;
  /** Absent where the caller may not. */
  onReveal?: (row: ComparisonRow) => void;
  onFinding?: (row: ComparisonRow) => void;
  /** Values shown in full, by path. */
  revealed: Record<string, string>;
}

/** What was declared, the paper that proves it and what the agencies say, side by side; what differs or is awaited stands out. */
export function ComparisonTable({ sections, materials, ...row }: ComparisonTableProps) {
  const { t, text } = useWords();
  const byId = new Map(materials.map((material) => [material.id, material]));
  return (
    <table className="wb-compare" role="table">
      <caption className="wb-only-spoken">{t('compare.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            <span className="wb-only-spoken">{t('compare.section')}</span>
          </th>
          <th role="columnheader" scope="col">
            {t('compare.matter')}
          </th>
          <th role="columnheader" scope="col">
            {t('compare.declared')}
          </th>
          <th role="columnheader" scope="col">
            {t('compare.materials')}
          </th>
          <th role="columnheader" scope="col">
            {t('compare.agency')}
          </th>
        </tr>
      </thead>
      {sections.map((section) => (
        <tbody key={section.id} role="rowgroup">
          {section.rows.map((entry, index) => (
            <tr key={entry.path} role="row" className={rowClass(entry, row.missingPaths)}>
              {index === 0 && (
                <th role="rowheader" scope="rowgroup" rowSpan={section.rows.length} className="wb-compare-section">
                  {text(section.section)}
                </th>
              )}
              <CompareCells entry={entry} materials={entry.materials.flatMap(({ id }) => byId.get(id) ?? [])} {...row} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Red ground for what differs, amber for what is still awaited or unknown to the policy. */
function rowClass(row: ComparisonRow, missing: Set<string>): string | undefined {
  if (row.agency?.state === 'DIFFERS') return 'wb-row-differs';
  if (missing.has(row.factPath ?? row.path) || (row.agency?.state === 'AWAITED' && row.affects === 'ELIGIBILITY')) return 'wb-row-awaited';
  return undefined;
}

type CompareCellsProps = Omit<ComparisonTableProps, 'sections'> & { entry: ComparisonRow };

function CompareCells({ entry, materials, onMaterial, onReveal, onFinding, revealed }: CompareCellsProps) {
  const { t, text } = useWords();
  const value = revealed[entry.path] ?? (entry.declaredText ? text(entry.declaredText) : columnDay(entry.declared));
  return (
    <>
      <th role="rowheader" scope="row" className="wb-compare-label">
        {text(entry.label)}
      </th>
      <td role="cell" className="wb-compare-declared">
        {value ?? <span className="wb-secondary">{t('compare.nothing')}</span>}
        {onReveal && entry.revealable && !revealed[entry.path] && (
          <button
            type="button"
            className="wb-link wb-compare-reveal"
            onClick={() => onReveal(entry)}
            aria-label={t('case.revealNamed', { name: text(entry.label) })}
          >
            {t('compare.reveal')}
          </button>
        )}
        {entry.origin === 'SELF_DECLARED_UNPROVEN' && <span className="wb-tag">{t('compare.unproven')}</span>}
        {entry.finding && (
          <span className="wb-finding">
            {t('compare.finding')}
            {text(entry.finding)}
          </span>
        )}
      </td>
      <td role="cell" className="wb-compare-materials">
        <MaterialThumbs materials={materials} waived={entry.waived} onOpen={onMaterial} />
      </td>
      <td role="cell" className="wb-compare-agency">
        <AgencyAnswerView answer={entry.agency} undeclared={entry.declared === null} />
        {onFinding && entry.factPath && entry.agency?.state !== 'AGREES' && (
          <button
            type="button"
            className="wb-link wb-compare-find"
            onClick={() => onFinding(entry)}
            aria-label={t('finding.recordNamed', { name: text(entry.label) })}
          >
            {t('finding.record')}
          </button>
        )}
      </td>
    </>
  );
}
