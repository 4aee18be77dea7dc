import type { JurisdictionKind } from '@onething/policy/labels';
import { useWords } from '../words.ts';

const steps = {
  country: 'country',
  province: 'province',
  city: 'city',
  county: 'county',
  subdistrict: 'office',
  township: 'office',
  village: 'office',
} as const satisfies Record<JurisdictionKind, string>;

/** One square of the ladder alone, beside its name. */
export function LevelMark({ kind, standing }: { kind: JurisdictionKind; standing: 'holds' | 'spoke' | 'draft' | 'silent' }) {
  const { t } = useWords();
  return (
    <span className={`stu-level stu-level-${standing}`} aria-hidden="true">
      {t(`level.${steps[kind]}`)}
    </span>
  );
}
