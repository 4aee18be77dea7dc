import { registerEnumType } from 'type-graphql';

/** The pages on which parameters are set. */
export const ParameterGroup = {
  THRESHOLDS: 'THRESHOLDS',
  DEADLINES: 'DEADLINES',
  VISITS: 'VISITS',
  OBLIGATIONS: 'OBLIGATIONS',
  PROGRAMMES: 'PROGRAMMES',
  BENEFIT: 'BENEFIT',
  HARDSHIP: 'HARDSHIP',
  OPERATION: 'OPERATION',
} as const;
export type ParameterGroup = keyof typeof ParameterGroup;

registerEnumType(ParameterGroup, {
  name: 'ParameterGroup',
  description:
    'The pages on which parameters are set: thresholds, deadlines, visits, duties of agencies, what is offered, how money begins and ends, hardship, operation.',
});

/** The first pattern that fits a name says its page. */
const patterns: readonly (readonly [RegExp, ParameterGroup])[] = [
  [/^obligation/, 'OBLIGATIONS'],
  [/^(visit|homeCheck)/, 'VISITS'],
  [/^(limit|childWelfareSteps|protectionLimit|referralLimit|.*Deadline|.*LimitDays|.*WorkingDays|objection|publicNotice)/, 'DEADLINES'],
  [/^(offered|careOnly|childInDifficulty|enrolmentWindow|childWelfareCertificate)/, 'PROGRAMMES'],
  [/^(minimum|maximum|seriousIllness|additionalSerious|severe|age|parentConditions|.*Months$|.*Illnesses$)/, 'THRESHOLDS'],
  [/^(topUp|excludes|disregarded|stopRule|firstMonth|lumpSum|study|suspend|payment|arrears|residence|deduct)/, 'BENEFIT'],
  [/^(dibao|tekun|hardship|income|asset|rigid|temporary|elderly|household|classification)/i, 'HARDSHIP'],
];

/** The page on which a parameter is set. */
export const groupOf = (name: string): ParameterGroup => patterns.find(([pattern]) => pattern.test(name))?.[1] ?? 'OPERATION';
