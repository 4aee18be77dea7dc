import { Select } from 'antd';
import { factFeeds, fittingFacts } from '@onething/policy/form-editing';
import type { FieldView, RuleUse } from '@onething/policy/form-editing';
import { factLabel } from '@onething/policy/labels';
import { Link } from '@onething/portal-kit';
import { Section } from '../pieces/section.tsx';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import type { FieldPanelProps } from './field-panel-props.ts';

/** Which facts a question tells, and the rules that read them, each a link; a question that tells none may be given one. */
export function FactPart({ form, path, ruleFields, editable, apply, view }: FieldPanelProps & { view: FieldView }) {
  const { t, text } = useWords();
  const told = [...new Set(factFeeds(form).flatMap(({ fact, field }) => (field === path ? [fact] : [])))];
  const rules = uniqueRules(ruleFields.filter(({ fields }) => fields.some(({ field }) => field === path)).flatMap((field) => field.rules));
  const choosable = path.includes('/[]') ? [] : fittingFacts(view.ui.widget);
  const own = form.facts.find((mapping) => 'from' in mapping && !('as' in mapping) && mapping.from === `/${path}`);
  const several = told.length > 0 && own === undefined;
  return (
    <Section title={t('form.facts')}>
      {told.length === 0 && <p className="wb-secondary">{t('form.noFacts')}</p>}
      {several && <p>{[...new Set(told.map((fact) => text(factLabel(fact))))].slice(0, 3).join(t('punctuation.comma'))}</p>}
      {!several && editable && choosable.length > 0 && (
        <Select
          aria-label={t('form.fact')}
          className="stu-wide-select"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('form.tellsNothing')}
          value={own?.fact}
          onChange={(fact?: string) => apply({ kind: 'FEED_FACT', path, fact: fact ?? null })}
          options={choosable.map((fact) => ({ value: fact, label: text(factLabel(fact)) }))}
        />
      )}
      {!several && !(editable && choosable.length > 0) && own && <p>{text(factLabel(own.fact))}</p>}
      {rules.length > 0 && (
        <ul className="stu-rule-links" aria-label={t('form.usedBy')}>
          {rules.map((rule) => (
            <li key={`${rule.kind} ${rule.id} ${rule.label.zh}`}>
              <RuleLink rule={rule} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const uniqueRules = (rules: readonly RuleUse[]): RuleUse[] => [
  ...new Map(rules.map((rule) => [`${rule.kind} ${rule.label.zh}`, rule])).values(),
];

function RuleLink({ rule }: { rule: RuleUse }) {
  const { t, text } = useWords();
  const { href } = useStudio();
  const to =
    rule.kind === 'MATERIAL'
      ? href('materials')
      : rule.kind === 'AMOUNT'
        ? href('definitions')
        : href('rules', rule.id.split('.')[0] ?? '');
  return (
    <>
      → <Link href={to}>{t(`form.ruleKind.${rule.kind}`, { name: text(rule.label) })}</Link>
    </>
  );
}
