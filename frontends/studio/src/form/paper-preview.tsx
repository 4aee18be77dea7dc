import type { FieldPath } from '@onething/policy/form-editing';
import type { FormDefinition } from '@onething/policy/labels';
import { OfficialForm } from '@onething/portal-kit/official-form';
import '@onething/portal-kit/official-form.css';
import { useWords } from '../words.ts';

const system = { 'case.number': '370112-2027-________', 'benefit.firstMonth': '2027-01' } as const;
const regionNames = { '370112002': '洪家楼街道' };

/** The form on A4, as the office prints it. What the draft changes has a yellow ground. */
export function PaperPreview({ form, answers, changed }: { form: FormDefinition; answers: unknown; changed: ReadonlySet<FieldPath> }) {
  const { t } = useWords();
  return (
    <div className="stu-paper" tabIndex={0} role="region" aria-label={t('form.preview.paper')}>
      <div className="stu-paper-sheets">
        <OfficialForm definition={form} answers={answers} system={system} regionNames={regionNames} marked={changed} />
      </div>
    </div>
  );
}
