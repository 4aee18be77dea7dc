import { Checkbox } from 'antd';
import { fieldView, isPrinted, ownerOf } from '@onething/policy/form-editing';
import { useWords } from '../words.ts';
import { FactPart } from './fact-part.tsx';
import type { FieldPanelProps } from './field-panel-props.ts';
import { OptionList } from './option-list.tsx';
import { PrefillChoice } from './prefill-choice.tsx';
import { trailOf } from './sample-answers.ts';
import { ShownWhenPart } from './shown-when-part.tsx';
import { TextPair } from './text-pair.tsx';

/** Everything about one field: its words, its answers, when it is asked, what it tells and where it stands on paper. */
export function FieldPanel(props: FieldPanelProps) {
  const { form, path, editable, apply } = props;
  const { t, text, join } = usePanelWords();
  const view = fieldView(form, path);
  if (!view) return null;
  const { ui } = view;
  const isSection = ownerOf(path).owner === '';
  const holds = ['GROUP', 'LIST'].includes(ui.widget);
  const step = form.steps.find(({ id }) => id === path);
  const printable = !holds && ui.widget !== 'MATERIAL' && !path.includes('/[]');
  return (
    <aside className="stu-side stu-editor-side" aria-labelledby="stu-field-title">
      <p className="wb-small">{join(trailOf(form, path).map(text))}</p>
      <h2 id="stu-field-title" tabIndex={-1}>
        {text(ui.label)}
      </h2>
      <TextPair
        label={t(isSection ? 'form.sectionTitle' : holds ? 'form.groupTitle' : 'form.question')}
        value={step ? step.title : ui.label}
        disabled={!editable}
        onChange={(label) => label && apply({ kind: 'SET_TEXTS', path, label })}
      />
      <TextPair
        label={t('form.help')}
        optional
        value={step ? step.lead : ui.help}
        disabled={!editable}
        onChange={(help) => apply({ kind: 'SET_TEXTS', path, help: help ?? null })}
      />
      {ui.options && ui.widget !== 'YES_NO' && <OptionList {...props} ui={ui} />}
      {!isSection && <ShownWhenPart form={form} view={view} editable={editable} apply={apply} />}
      {!holds && <FactPart {...props} view={view} />}
      <div className="stu-field-checks">
        {!holds && (
          <Checkbox
            checked={view.required !== false}
            indeterminate={view.required === 'SOMETIMES'}
            disabled={!editable || ui.widget === 'MATERIAL'}
            onChange={({ target }) => apply({ kind: 'SET_REQUIRED', path, required: target.checked })}
          >
            {t(view.required === 'SOMETIMES' ? 'form.requiredSometimes' : 'form.required')}
          </Checkbox>
        )}
        {printable && (
          <Checkbox
            checked={isPrinted(form, path)}
            disabled={!editable}
            onChange={({ target }) => apply({ kind: 'PRINT', path, printed: target.checked })}
          >
            {t('form.printed')}
          </Checkbox>
        )}
      </div>
      {!holds && <PrefillChoice form={form} path={path} ui={ui} editable={editable} apply={apply} />}
    </aside>
  );
}

function usePanelWords() {
  const words = useWords();
  return { ...words, join: (parts: readonly string[]) => parts.join(' › ') };
}
