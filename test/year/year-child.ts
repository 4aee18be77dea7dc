import type { SampleFamily } from '@onething/sample-data';
import { family } from '../kit/cast.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The elder brother of a sample family's child: the same parents and guardian, 18 within the year. */
function brotherOf(of: SampleFamily, name: string, bornOn: string): SampleFamily {
  const digits = `${of.county}${bornOn.replaceAll('-', '')}991`;
  const check = '10X98765432'[weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0) % 11];
  return { ...of, id: `${of.id}-brother`, child: { ...of.child, name, sex: 'MALE', bornOn, residentId: `${digits}${check}` } };
}

/** An office of the demonstration, by the first part of its people's subjects. */
export interface Place {
  id: string;
  /** Six digits. */
  county: string;
  /** Nine digits. */
  township: string;
  /** Its people hold the scope for confidential cases and pay those from a fund of their own. */
  confidential?: boolean;
}

export const licheng: Place = { id: 'licheng', county: '370112', township: '370112002' };
export const zhangqiu: Place = { id: 'zhangqiu', county: '370114', township: '370114001' };
export const tiexi: Place = { id: 'tiexi', county: '210106', township: '210106003' };
export const zhongyuan: Place = { id: 'zhongyuan', county: '410102', township: '410102001' };

/** The people of Zhangqiu who may know of cases that not every officer may know of. */
const zhangqiuTrusted: Place = { ...zhangqiu, id: 'zhangqiu-trusted', confidential: true };

/** The places of the year, in the order in which they pay. */
export const places: readonly Place[] = [licheng, zhangqiu, zhangqiuTrusted, tiexi, zhongyuan];

/** A child whose year is lived. */
export interface YearChild {
  family: SampleFamily;
  /** Subject of the guardian. */
  guardian: string;
  /** Whose officers handle the file now. */
  place: Place;
  caseId: string;
  entitlementId: string;
  /** Month of the confirmation. */
  confirmedIn: string;
  /** Nothing more may happen to a child whose benefit has ended. */
  ended: boolean;
  /** The counties that have to pay, each since a month, in order: what the audit holds the platform to. */
  payers: { since: string; county: string }[];
  /** What happened, by month, for the report. */
  happened: Map<string, string>;
}

/** The county that has to pay a month, by where the child was registered. */
export function payerOf({ payers }: Pick<YearChild, 'payers'>, month: string): string {
  return payers.findLast(({ since }) => since <= month)?.county ?? '';
}

/** Families of the year and where they live. */
export const yearFamilies: readonly { family: SampleFamily; guardian: string; place: Place }[] = [
  ...(
    [
      ['licheng-confirmed', licheng],
      ['licheng-orphan', licheng],
      ['zhangqiu-confirmed', zhangqiu],
      ['zhangqiu-own-will', zhangqiuTrusted],
      ['shenyang-confirmed', tiexi],
      ['shenyang-top-up', tiexi],
      ['zhengzhou-orphan', zhongyuan],
      ['zhengzhou-confirmed', zhongyuan],
    ] as const
  ).map(([id, place]) => ({ family: family(id), guardian: `guardian-${id}`, place })),
  { family: brotherOf(family('zhangqiu-confirmed'), '贾明远', '2008-06-12'), guardian: 'guardian-zhangqiu-confirmed', place: zhangqiu },
];
