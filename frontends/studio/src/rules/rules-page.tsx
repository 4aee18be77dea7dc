import type { Category } from '@onething/policy/labels';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { EmptyState, LoadingState, ProblemState, useHost } from '@onething/portal-kit';
import { categoryLabel } from '@onething/policy/labels';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { useStudio } from '../studio-context.tsx';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';
import { ChecksPart } from './checks-part.tsx';
import { GridPart, TryPart } from './grid-part.tsx';
import { RowForm } from './row-form.tsx';
import { RowProblem } from './row-problem.tsx';
import { RuleGroup } from './rule-group.tsx';
import { RuleLine } from './rule-line.tsx';
import { rulesQuery } from './rules.operations.ts';
import type { RuleRow, Rules } from './rules.operations.ts';

/** How a category is decided: rows in plain sentences, where each comes from, and beside them what is wrong and who is recognised. */
export function RulesPage({ category = 'DE_FACTO_UNSUPPORTED' }: { category?: string | undefined }) {
  const { t, text } = useWords();
  const host = useHost();
  const { code, draftId, href } = useStudio();
  const { data, problems, loading, reload } = useStudioQuery(rulesQuery, { code, category: category as Category, draftId });
  const rules = data?.studioRules;
  const offered = rules ? [...new Set([...rules.offered, rules.category])] : [category as Category];
  const holding = rules?.groups.flatMap(({ rows }) => rows.filter(({ off }) => !off)) ?? [];
  const facts = rules && t('rules.facts', { rows: holding.length, draft: holding.filter(({ draft }) => draft).length });
  return (
    <div className="stu-split stu-rules-page">
      <div className="stu-main">
        <PageHead title={text(categoryLabel(category))} facts={facts}>
          <Select
            aria-label={t('rules.category')}
            popupMatchSelectWidth={false}
            value={category}
            onChange={(chosen: string) => host.navigate(href('rules', chosen))}
            options={offered.map((each) => ({ value: each, label: text(categoryLabel(each)) }))}
          />
        </PageHead>
        {!data && loading && <LoadingState lines={9} />}
        {problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
        {data && !rules && problems.length === 0 && <EmptyState title={t('rules.none')} />}
        {rules && <RuleParts rules={rules} />}
      </div>
      {rules && (
        <aside className="stu-side" aria-label={t('rules.aside')}>
          <ChecksPart rules={rules} />
          <GridPart rules={rules} />
          <TryPart rules={rules} />
        </aside>
      )}
    </div>
  );
}

function RuleParts({ rules }: { rules: Rules }) {
  return (
    <>
      <Requirements rules={rules} />
      {rules.groups.map((group) => (
        <RuleGroup key={group.path} group={group} rules={rules} />
      ))}
    </>
  );
}

/** What all must meet: switched off and on, changed in place, added. Their order says nothing. */
function Requirements({ rules: { category, requirements, problems }, rules }: { rules: Rules }) {
  const { t } = useWords();
  const { editable, saver, changeAt } = useStudio();
  const [adding, setAdding] = useState(false);
  const groups = new Set(rules.groups.map(({ path }) => path));
  const pathOf = (id: string): string => `decisions/${category}/${id}`;
  function turn({ id, off, condition }: RuleRow): void {
    const path = pathOf(id);
    saver.change(changeAt(path) ? { path, remove: true } : { path, value: off ? condition : null });
  }
  function add(condition: object): void {
    let number = 1;
    while (requirements.some(({ id }) => id === `own${number}`)) number += 1;
    saver.change({ path: pathOf(`own${number}`), value: condition });
    setAdding(false);
  }
  return (
    <Section title={t('rules.requirements')} note={t('rules.requirementsNote')}>
      <ol className="stu-rules stu-rules-states">
        {requirements.map((row) => (
          <RuleLine
            key={row.id}
            row={row}
            editable={editable}
            wrong={<RowProblem problems={problems.filter(({ path }) => path === pathOf(row.id))} />}
            onSwitch={() => turn(row)}
            {...(typeof row.condition === 'object' &&
              !groups.has(pathOf(row.id)) && {
                renderForm: (close: () => void) => (
                  <RowForm
                    rules={rules}
                    kind="REQUIREMENT"
                    row={row}
                    onCancel={close}
                    onSave={(condition) => {
                      saver.change({ path: pathOf(row.id), value: condition });
                      close();
                    }}
                  />
                ),
              })}
          />
        ))}
      </ol>
      {editable &&
        (adding ? (
          <RowForm rules={rules} kind="REQUIREMENT" onSave={add} onCancel={() => setAdding(false)} />
        ) : (
          <p className="stu-rules-acts">
            <Button size="small" onClick={() => setAdding(true)}>
              {t('rules.addRequirement')}
            </Button>
          </p>
        ))}
    </Section>
  );
}
