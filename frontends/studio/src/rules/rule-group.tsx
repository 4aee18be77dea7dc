import { Button } from 'antd';
import { useState } from 'react';
import { Section } from '../pieces/section.tsx';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { groupValue, isAdded, moved, rewritten, switched } from './group-value.ts';
import { RowForm } from './row-form.tsx';
import { RowProblem } from './row-problem.tsx';
import { RuleLine } from './rule-line.tsx';
import type { RuleGroup as Group, RuleRow, Rules } from './rules.operations.ts';
import { StateBuilder } from './state-builder.tsx';

/** Rows of which one is enough: alternatives of the parents, or the listed states. Added, moved, switched off; never deleted. */
export function RuleGroup({ group, rules }: { group: Group; rules: Rules }) {
  const { t, text } = useWords();
  const { editable, saver } = useStudio();
  const [adding, setAdding] = useState(false);
  const alternatives = group.kind === 'ALTERNATIVES';
  const holding = group.rows.filter(({ off }) => !off);
  const save = (rows: readonly RuleRow[]) => saver.change({ path: group.path, value: groupValue(group, rows) });
  function turn(row: RuleRow): void {
    save(isAdded(row) ? group.rows.filter(({ id }) => id !== row.id) : switched(group.rows, row.id, !row.off));
  }
  function addState(name: string, definition: object | undefined): void {
    const rows = [...holding.map(({ id }) => id), name];
    const value = groupValue(group, []);
    const listed = { path: group.path, value: { ...value, when: { ...(value.when as object), listed: rows } } };
    if (definition) saver.change({ path: `definitions/${name}`, value: definition }, listed);
    else saver.change(listed);
    setAdding(false);
  }
  function addAlternative(condition: object): void {
    const row = { ...(group.rows[0] as RuleRow), id: 'new', off: false, draft: true, condition };
    save([...holding, row]);
    setAdding(false);
  }
  return (
    <Section title={alternatives ? t('rules.alternatives') : t('rules.states')} note={`${text(group.label)}${t('rules.anyOne')}`}>
      <ol className={alternatives ? 'stu-rules' : 'stu-rules stu-rules-states'}>
        {group.rows.map((row) => {
          const place = holding.indexOf(row);
          return (
            <RuleLine
              key={`${row.id} ${row.off}`}
              row={row}
              editable={editable}
              {...(alternatives && place >= 0 && { number: place + 1 })}
              {...(place >= 0 && {
                place,
                onMove: (by: number) => save(moved(group.rows, place, place + by)),
                onDropOn: (from: number) => save(moved(group.rows, from, place)),
              })}
              wrong={
                <RowProblem
                  problems={rules.problems.filter((problem) => problem.row === row.id && !row.off && belongs(problem.path, group, row))}
                />
              }
              onSwitch={() => turn(row)}
              {...(alternatives &&
                typeof row.condition === 'object' && {
                  renderForm: (close: () => void) => (
                    <RowForm
                      rules={rules}
                      kind="ALTERNATIVE"
                      row={row}
                      onCancel={close}
                      onSave={(condition) => {
                        save(rewritten(group.rows, row.id, condition));
                        close();
                      }}
                    />
                  ),
                })}
            />
          );
        })}
      </ol>
      {editable &&
        (adding ? (
          alternatives ? (
            <RowForm rules={rules} kind="ALTERNATIVE" onSave={addAlternative} onCancel={() => setAdding(false)} />
          ) : (
            <StateBuilder states={rules.states} listed={holding.map(({ id }) => id)} onAdd={addState} onCancel={() => setAdding(false)} />
          )
        ) : (
          <p className="stu-rules-acts">
            <Button size="small" onClick={() => setAdding(true)}>
              {t(alternatives ? 'rules.addRow' : 'rules.addState')}
            </Button>{' '}
            <span className="wb-small">{t('rules.help')}</span>
          </p>
        ))}
    </Section>
  );
}

const belongs = (path: string, group: Group, row: RuleRow): boolean => path === group.path || path === `definitions/${row.id}`;
