import { SummaryList, SummarySection, useHost } from '@onething/portal-kit';
import { answerRows } from '@onething/portal-kit/answers';
import type { AnswerError, Answers } from '@onething/portal-kit/answers';
import type { AnswerRow } from '@onething/portal-kit/answers';
import type { DraftCase } from '../draft/draft.operations.ts';
import { addresses } from '../routes.ts';

export interface AnswerSectionsProps {
  code: string;
  found: Pick<DraftCase, 'id' | 'jurisdiction' | 'form'>;
  answers: Answers;
  /** By step; a step with errors says so. */
  errors?: Map<string, AnswerError[]>;
  /** Without it the sections are for reading only. */
  changeable?: boolean;
}

/** All answers, section by section, as they will be handed in. */
export function AnswerSections({ code, found, answers, errors, changeable }: AnswerSectionsProps) {
  const { t, text, language } = useHost();
  const { definition } = found.form;
  const context = { language, regions: found.jurisdiction.children };
  return definition.steps.map((step) => {
    const rows = answerRows(definition, step.id, answers[step.id], context);
    const wrong = errors?.get(step.id) ?? [];
    const change = changeable ? { href: addresses.form(code, found.id, step.id), text: t('hall.review.change') } : undefined;
    return (
      <SummarySection key={step.id} id={`section_${step.id}`} title={text(step.title)} change={change}>
        {wrong.length > 0 && <p className="field-error">{t('hall.review.sectionErrors', { count: wrong.length })}</p>}
        {rows.length === 0 && wrong.length === 0 && <p className="secondary">{t('kit.form.none')}</p>}
        {grouped(rows).map((group) => (
          <div key={group.name}>
            {group.name && <h3>{group.name}</h3>}
            <SummaryList rows={group.rows.map((row) => ({ id: row.pointer, label: row.label, value: row.text }))} />
          </div>
        ))}
      </SummarySection>
    );
  });
}

/** Rows under the name of the group they stand in, in order. */
export function grouped(rows: AnswerRow[]): { name: string; rows: AnswerRow[] }[] {
  const groups: { name: string; rows: AnswerRow[] }[] = [];
  for (const row of rows) {
    const name = row.groups.join(' · ');
    const last = groups.at(-1);
    if (last?.name === name) last.rows.push(row);
    else groups.push({ name, rows: [row] });
  }
  return groups;
}
