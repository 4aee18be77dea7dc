import type { EvidenceFacts } from '@onething/events';
import type { RecordTopic } from '../agency/agency-topics.ts';
import { kindsWithin } from './record-checks.ts';
import type { RecordValues } from './record-columns.ts';

/**
 * What the records of one person on one topic say in the policy's words. Circumstances: as they are, several under `circumstances`.
 * `records` are in the order they came in; on identity and registration the last one counts.
 */
export function factsOf(topic: RecordTopic, records: readonly object[], today: string): EvidenceFacts {
  const last = records.at(-1) as object;
  if (topic === 'IDENTITY') return identity(last as RecordValues<'IDENTITY'>);
  if (topic === 'HOUSEHOLD_REGISTRATION') return registration(last as RecordValues<'HOUSEHOLD_REGISTRATION'>);
  const circumstances = withoutRepetition(records.map((record) => circumstance(topic, record, today)));
  return circumstances.length === 1 ? (circumstances[0] as EvidenceFacts) : { circumstances };
}

function identity({ name, sex, bornOn, ethnicity }: RecordValues<'IDENTITY'>): EvidenceFacts {
  return { name, sex, bornOn, ...(ethnicity ? { ethnicity } : {}) };
}

function registration(values: RecordValues<'HOUSEHOLD_REGISTRATION'>): EvidenceFacts {
  const { registeredAt, registration: nature, registeredAddress, cancelledOn, cancelReason } = values;
  return {
    registeredAt,
    ...(nature ? { registration: nature } : {}),
    ...(registeredAddress ? { registeredAddress } : {}),
    ...(cancelledOn ? { cancelledOn, ...(cancelReason ? { cancelReason } : {}) } : {}),
  };
}

function circumstance(topic: RecordTopic, record: object, today: string): EvidenceFacts {
  switch (topic) {
    case 'DEATH': {
      const { kind, on } = record as RecordValues<'DEATH'>;
      return kind === 'DEAD' ? { kind, on } : { kind, judgmentOn: on };
    }
    case 'DISABILITY':
      return disability(record as RecordValues<'DISABILITY'>, today);
    case 'SENTENCE':
      return term('SERVING_SENTENCE', record as RecordValues<'SENTENCE'>);
    case 'DETOXIFICATION': {
      const values = record as RecordValues<'DETOXIFICATION'>;
      return term(values.kind ?? 'COMPULSORY_DETOX', values);
    }
    default: {
      const { reportedOn, policeResultOn, lastContactOn } = record as RecordValues<'OUT_OF_CONTACT'>;
      // Without the written result the fact stays unknown: a search that goes on is no "no".
      return {
        kind: 'OUT_OF_CONTACT',
        reportedOn,
        ...(policeResultOn ? { policeResult: true } : {}),
        ...(lastContactOn ? { lastContactOn } : {}),
      };
    }
  }
}

function term(kind: string, { from, until, termMonths }: RecordValues<'SENTENCE'>): EvidenceFacts {
  return { kind, termMonths, from, until };
}

/** An expired certificate is none in hand. */
function disability(values: RecordValues<'DISABILITY'>, today: string): EvidenceFacts {
  const valid = !values.certificateUntil || values.certificateUntil >= today;
  const includes = values.includes ? kindsWithin(values.includes) : undefined;
  return {
    kind: 'SEVERE_DISABILITY',
    disability: values.disability,
    grade: Number(values.grade),
    ...(valid ? { certificate: true } : {}),
    ...(values.disability === 'MULTIPLE' && includes ? { includes } : {}),
  };
}

/** Two agencies may report the same thing. */
function withoutRepetition(circumstances: EvidenceFacts[]): EvidenceFacts[] {
  return [...new Map(circumstances.map((each) => [JSON.stringify(each), each])).values()];
}
