import type { LocalisedText, ServiceGuide as PublishedGuide } from '@onething/policy';
import type { PolicyMoment } from '../policy/policy-moment.ts';
import type { GuideLimit } from './guide-parts.type.ts';

/** What stands for the number of working days in the text of a limit. */
const daysMark = '{days}';
const notSet: LocalisedText = { zh: '（未公布）', en: '(not published)' };

/** The limits of a guide with the numbers of the policy in force: a number is kept in one place and never typed again. */
export function guideLimits(code: string, guide: PublishedGuide, moment: PolicyMoment): GuideLimit[] {
  return guide.limits.map(({ step, text, citation }) => {
    const limitWorkingDays = limitOf(code, guide.service, step, moment);
    return { step, limitWorkingDays, text: filled(text, limitWorkingDays), citation };
  });
}

/** Working days for the whole matter: its one limit, else the sum of the steps that follow one another. Null where one is not set. */
export function wholeLimit(limits: readonly GuideLimit[]): number | null {
  if (limits.length === 0) return null;
  const whole = limits.find(({ step }) => step === 'WHOLE');
  if (whole) return whole.limitWorkingDays;
  return limits.reduce<number | null>(
    (sum, { limitWorkingDays }) => (sum === null || limitWorkingDays === null ? null : sum + limitWorkingDays),
    0,
  );
}

function limitOf(code: string, service: string, step: string, { policy, on, knownOn }: PolicyMoment): number | null {
  const given = { service: service.toUpperCase().replaceAll('-', '_'), step, receivedOn: on };
  return policy.deadline({ jurisdiction: code, on, knownOn, given }).limitWorkingDays;
}

function filled({ zh, en }: LocalisedText, days: number | null): LocalisedText {
  return {
    zh: zh.replaceAll(daysMark, days === null ? notSet.zh : String(days)),
    en: en.replaceAll(daysMark, days === null ? notSet.en : String(days)),
  };
}
