import { EmptyState } from '@onething/portal-kit';
import { count } from '../format.ts';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import { DifferenceTable } from './difference-table.tsx';
import type { DifferenceTableProps } from './difference-table.tsx';

/** What differs from last month, or that nothing does. */
export function RunDifferences(props: DifferenceTableProps) {
  const { t } = useWords();
  const people = props.groups.reduce((sum, group) => sum + group.count, 0);
  return (
    <Section title={t('difference.title')} note={t('difference.note', { count: count(people) })}>
      {props.groups.length === 0 ? <EmptyState title={t('difference.nothing')} /> : <DifferenceTable {...props} />}
    </Section>
  );
}
