import type { ReactNode } from 'react';
import type { CaseHead } from '../case-types.ts';
import { shortDay } from '../format.ts';
import { DaysLeft } from '../pieces/days-left.tsx';
import { FlagTags } from '../pieces/flag-tags.tsx';
import type { Breadth } from '../use-breadth.ts';
import type { Words } from '../words.ts';
import type { QueueSort } from './queue.operations.ts';

/** How much room the list has; `full` is a desk without the preview beside it. */
export type ListRoom = Breadth | 'full';

export interface QueueColumn {
  key: string;
  title: string;
  /** By which the list can be sorted. */
  sort?: QueueSort;
  from: ListRoom[];
  draw: (row: CaseHead) => ReactNode;
}

const everywhere: ListRoom[] = ['phone', 'tablet', 'desk', 'full'];
const shownFlags = 2;

/** The columns of the queue for a breadth: a phone keeps days, child and next step, and moves the flags below it. */
export function queueColumns(words: Words, room: ListRoom): QueueColumn[] {
  const { t, text } = words;
  const columns: QueueColumn[] = [
    {
      key: 'days',
      title: room === 'phone' ? t('column.daysShort') : t('column.days'),
      sort: 'DAYS_LEFT',
      from: everywhere,
      draw: (row) => <DaysLeft clock={row.clock} />,
    },
    { key: 'child', title: t('column.child'), from: everywhere, draw: (row) => <ChildCell row={row} words={words} /> },
    // The column is headed "child": 事实无人抚养 says as much as 事实无人抚养儿童.
    { key: 'category', title: t('column.category'), from: ['desk', 'full'], draw: (row) => text(row.categoryLabel).replace(/儿童$/, '') },
    { key: 'stage', title: t('column.stage'), from: ['desk', 'full'], draw: (row) => currentStage(row, words) },
    {
      key: 'next',
      title: t('column.next'),
      from: everywhere,
      draw: (row) => <NextStepCell row={row} words={words} withFlags={room === 'phone'} />,
    },
    {
      key: 'flags',
      title: t('column.flags'),
      from: ['tablet', 'desk', 'full'],
      draw: (row) => <FlagTags flags={row.flags.slice(0, shownFlags)} />,
    },
    {
      key: 'received',
      title: t('column.received'),
      sort: 'RECEIVED_ON',
      from: ['full'],
      draw: (row) => <time dateTime={row.submittedAt ?? undefined}>{shortDay(row.submittedAt)}</time>,
    },
    {
      key: 'handler',
      title: t('column.handler'),
      from: ['tablet', 'desk', 'full'],
      draw: (row) => row.handler?.name ?? <span className="wb-unassigned">{t('queue.nobody')}</span>,
    },
  ];
  return columns.filter((column) => column.from.includes(room));
}

interface CellProps {
  row: CaseHead;
  words: Words;
}

function ChildCell({ row, words }: CellProps) {
  return (
    <>
      <b className="wb-name">{row.child.name ?? words.t('case.noName')}</b>
      {row.child.ageYears !== null && <span className="wb-age"> {words.t('case.years', { count: row.child.ageYears })}</span>}
    </>
  );
}

function NextStepCell({ row, words, withFlags }: CellProps & { withFlags: boolean }) {
  return (
    <>
      <span className="wb-next">
        {words.text(row.nextStep.verb)} <span className="wb-secondary">{words.text(row.nextStep.reason)}</span>
      </span>
      {withFlags && <FlagTags flags={row.flags} />}
    </>
  );
}

/** The stage a case is in; a finished one shows its status. */
function currentStage(row: CaseHead, words: Words): string {
  const current = row.stages.find((stage) => stage.state === 'CURRENT');
  return current ? words.t(`stage.${current.stage}`) : words.text(row.statusLabel);
}
