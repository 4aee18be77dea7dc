import type { ParameterOrigin } from '@onething/policy';
import type { PolicyMoment } from '../policy/policy-moment.ts';
import { Setting, type SettingOrigin } from './setting.type.ts';

/** What anybody may ask about: limits, visits, thresholds, how money begins and ends. Amounts are asked of the payments. */
const publicSettings = [
  'offeredCategories',
  'childWelfareSteps',
  'limitWorkingDays.CHILD_WELFARE.WHOLE',
  'limitWorkingDays.CHILD_WELFARE.VERIFICATION',
  'limitWorkingDays.CHILD_WELFARE.CONFIRMATION',
  'limitWorkingDays.HARDSHIP.WHOLE',
  'minimumTermMonths',
  'minimumContactLostMonths',
  'additionalSeriousIllnesses',
  'firstMonthRule',
  'lumpSumMonths',
  'studyRule',
  'visitFrequency',
  'childWelfareCertificate',
  'offeredItems',
] as const;

/** The settings of a place that somebody has set, at a moment: what held on its day, as far as it was known by then. */
export function settingsAt(code: string, moment: PolicyMoment): Setting[] {
  const { policy, on, knownOn } = moment;
  return publicSettings.flatMap((name) => {
    const found = policy.parameter(code, name, on, knownOn);
    if (!found) return [];
    return Object.assign(new Setting(), {
      name,
      label: found.label ?? { zh: name, en: name },
      value: found.value,
      unit: found.unit ?? null,
      sample: found.lineage.at(-1)?.sample === true,
      overridden: new Set(found.lineage.map((origin) => origin.code)).size > 1,
      lineage: found.lineage.map((origin) => originOf(origin, moment)),
    });
  });
}

function originOf({ layer, sample, ...origin }: ParameterOrigin, { policy }: PolicyMoment): SettingOrigin {
  const name = policy.jurisdiction(origin.code)?.name ?? { zh: origin.code, en: origin.code };
  return { ...origin, name, release: layer, sample: sample === true };
}
