import { Fragment, useState } from 'react';
import { Checkbox } from 'antd';
import { FoldButton } from '../pieces/fold-button.tsx';
import { Mark } from '../pieces/mark.tsx';
import { amount, count, difference } from '../format.ts';
import { useWords } from '../words.ts';
import type { DifferenceGroup, GroupName } from './difference-groups.ts';
import { ExceptionRows, PaymentRows, StopRows } from './difference-rows.tsx';
import type { Run } from './run-types.ts';

export interface DifferenceTableProps {
  run: Run;
  groups: DifferenceGroup[];
  /** Groups the reviewer has ticked; null: this officer reviews nothing here. */
  seen: ReadonlySet<GroupName> | null;
  onSeen: (name: GroupName, seen: boolean) => void;
}

/** What differs from last month, group by group; each opens to its payments and each payment to its calculation. */
export function DifferenceTable({ run, groups, seen, onSeen }: DifferenceTableProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<ReadonlySet<GroupName>>(new Set());
  const toggle = (name: GroupName) =>
    setOpen((before) => new Set(before.has(name) ? [...before].filter((each) => each !== name) : [...before, name]));
  const people = groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <table className={seen ? 'fin-table fin-differences fin-reviewed' : 'fin-table fin-differences'}>
      <caption className="wb-only-spoken">{t('difference.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('difference.reason')}</th>
          <th scope="col" className="fin-number fin-count">
            {t('difference.count')}
          </th>
          <th scope="col" className="fin-number fin-wide-only">
            {t('difference.before')}
          </th>
          <th scope="col" className="fin-number fin-wide-only">
            {t('difference.now')}
          </th>
          <th scope="col" className="fin-number">
            {t('difference.change')}
          </th>
          {seen && <th scope="col">{t('difference.seen')}</th>}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Fragment key={group.name}>
            <tr className="fin-group">
              <th scope="row">
                <FoldButton
                  open={open.has(group.name)}
                  name={t(`group.${group.name}`)}
                  controls={`group-${group.name}`}
                  onToggle={() => toggle(group.name)}
                />
                <span className="fin-group-name">{t(`group.${group.name}`)}</span>
                <span className="fin-group-why">{t(`groupWhy.${group.name}`)}</span>
              </th>
              <td className="fin-number">{count(group.count)}</td>
              <td className="fin-number fin-wide-only wb-secondary">{group.previousFen === null ? '–' : amount(group.previousFen)}</td>
              <td className="fin-number fin-wide-only">{group.nowFen === null ? '–' : amount(group.nowFen)}</td>
              <td className="fin-number">{difference(group.changeFen)}</td>
              {seen && (
                <td className="fin-seen">
                  <Seen name={group.name} seen={seen} onSeen={onSeen} />
                </td>
              )}
            </tr>
            {open.has(group.name) && <GroupRows run={run} name={group.name} columns={seen ? 6 : 5} />}
          </Fragment>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('difference.total')}</th>
          <td className="fin-number">{count(people)}</td>
          <td className="fin-wide-only" />
          <td className="fin-wide-only" />
          <td className="fin-number">{difference(groups.reduce((sum, { changeFen }) => sum + changeFen, 0))}</td>
          {seen && <td />}
        </tr>
      </tfoot>
    </table>
  );
}

interface SeenProps {
  name: GroupName;
  seen: ReadonlySet<GroupName>;
  onSeen: DifferenceTableProps['onSeen'];
}

/** The reviewer ticks what they have looked at. */
function Seen({ name, seen, onSeen }: SeenProps) {
  const { t } = useWords();
  return (
    <Checkbox
      checked={seen.has(name)}
      onChange={(event) => onSeen(name, event.target.checked)}
      aria-label={t('difference.seenOf', { name: t(`group.${name}`) })}
    >
      {seen.has(name) ? (
        <span className="fin-good">
          <Mark kind="done" /> {t('difference.isSeen')}
        </span>
      ) : (
        <span className="wb-secondary">{t('difference.notSeen')}</span>
      )}
    </Checkbox>
  );
}

function GroupRows({ run, name, columns }: { run: Run; name: GroupName; columns: number }) {
  return (
    <tr id={`group-${name}`} className="fin-group-rows">
      <td colSpan={columns}>
        {name === 'STOPPED' && <StopRows runId={run.id} />}
        {name === 'HELD' && <ExceptionRows runId={run.id} />}
        {name !== 'STOPPED' && name !== 'HELD' && <PaymentRows runId={run.id} difference={name} />}
      </td>
    </tr>
  );
}
