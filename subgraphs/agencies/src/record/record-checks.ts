import { checkResidentId } from '@onething/policy';
import type { ListProblem, ListRow, ListColumns } from '@onething/subgraph-kit';
import type { RecordTopic } from '../agency/agency-topics.ts';
import { recordColumns, type RecordValues } from './record-columns.ts';

/** What is wrong with a row as a whole, though each of its cells is right. */
export function problemsOfRow(topic: RecordTopic, { row, values }: ListRow<ListColumns>): ListProblem[] {
  const columns = recordColumns[topic] as ListColumns;
  const problem = (name: string, code: ListProblem['code']): ListProblem => ({ row, column: columns[name]?.titles[0] ?? name, code });
  switch (topic) {
    case 'IDENTITY':
      return contradictsId(values as RecordValues<'IDENTITY'>).map((name) => problem(name, 'CONTRADICTS_ROW'));
    case 'SENTENCE':
    case 'DETOXIFICATION': {
      const { from, until } = values as RecordValues<'SENTENCE'>;
      return until < from ? [problem('until', 'DATES_REVERSED')] : [];
    }
    case 'DISABILITY': {
      const { disability, includes, certificateOn, certificateUntil } = values as RecordValues<'DISABILITY'>;
      return [
        ...(disability === 'MULTIPLE' && (!includes || kindsWithin(includes) === undefined)
          ? [problem('includes', includes ? 'VALUE_UNKNOWN' : 'REQUIRED')]
          : []),
        ...(certificateUntil && certificateUntil < certificateOn ? [problem('certificateUntil', 'DATES_REVERSED')] : []),
      ];
    }
    case 'OUT_OF_CONTACT': {
      const { reportedOn, policeResultOn } = values as RecordValues<'OUT_OF_CONTACT'>;
      return policeResultOn && policeResultOn < reportedOn ? [problem('policeResultOn', 'DATES_REVERSED')] : [];
    }
    default:
      return [];
  }
}

/** The kinds a multiple disability is made of: `肢体、精神`; `undefined` when a word is none. */
export function kindsWithin(includes: string): string[] | undefined {
  const column = recordColumns.DISABILITY.disability;
  const readings = includes
    .split(/[、,;\s]+/)
    .filter(Boolean)
    .map((word) => column.read(word, ''));
  const kinds = readings.flatMap((reading) => ('value' in reading && reading.value !== 'MULTIPLE' ? [reading.value] : []));
  return kinds.length === readings.length ? kinds : undefined;
}

function contradictsId({ residentId, sex, bornOn }: RecordValues<'IDENTITY'>): ('sex' | 'bornOn')[] {
  const checked = checkResidentId(residentId);
  if (!checked.ok) return [];
  return [...(checked.sex === sex ? [] : (['sex'] as const)), ...(checked.bornOn === bornOn ? [] : (['bornOn'] as const))];
}
