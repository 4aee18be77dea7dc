import type { FormDefinition } from '@onething/policy/labels';
import { useWords } from '../words.ts';
import { formChanges, sameLayout } from './form-changes.ts';

const longest = 12;

/** What a form has otherwise than the one in force, question by question. */
export function FormChangesList({ before, form }: { before: FormDefinition | null; form: FormDefinition }) {
  const { t, text } = useWords();
  const changes = formChanges(before, form);
  if (before === null) return <span className="stu-changed">{t('form.wholeNew')}</span>;
  return (
    <ul className="stu-form-changes">
      {changes.slice(0, longest).map(({ path, state, label }) => (
        <li key={`${state} ${path}`}>
          <span className="stu-mark stu-mark-draft">{t(`form.mark.${state}`)}</span>{' '}
          {state === 'REMOVED' ? <del>{text(label)}</del> : text(label)}
        </li>
      ))}
      {changes.length > longest && <li className="wb-small">{t('form.moreChanges', { count: changes.length - longest })}</li>}
      {!sameLayout(before, form) && <li className="wb-small">{t('form.otherLayout')}</li>}
    </ul>
  );
}
