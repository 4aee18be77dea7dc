import type { JurisdictionKind } from '@onething/policy/labels';
import type { Origin } from '../policy-types.ts';
import { useWords } from '../words.ts';

const steps: { kinds: JurisdictionKind[]; step: 'country' | 'province' | 'city' | 'county' | 'office' }[] = [
  { kinds: ['country'], step: 'country' },
  { kinds: ['province'], step: 'province' },
  { kinds: ['city'], step: 'city' },
  { kinds: ['county'], step: 'county' },
  { kinds: ['subdistrict', 'township', 'village'], step: 'office' },
];

/** How a level stands to a value: the one that holds, one that has spoken too, changed by the draft, or silent. */
type Standing = 'holds' | 'spoke' | 'draft' | 'silent';

/** Where a value comes from: nation, province, city, district, one square each. */
export function SourceLadder({ lineage }: { lineage: readonly Pick<Origin, 'kind' | 'draft' | 'name'>[] }) {
  const { t, text } = useWords();
  const last = lineage.at(-1);
  const shown = steps.filter(({ step, kinds }) => step !== 'office' || lineage.some(({ kind }) => kinds.includes(kind)));
  const standings = shown.map(({ step, kinds }): { step: (typeof steps)[number]['step']; standing: Standing; name: string } => {
    const own = lineage.filter(({ kind }) => kinds.includes(kind));
    const name = text(own.at(-1)?.name);
    if (own.some(({ draft }) => draft)) return { step, standing: 'draft', name };
    if (own.length === 0) return { step, standing: 'silent', name };
    return { step, standing: last && own.includes(last) ? 'holds' : 'spoke', name };
  });
  const spoken = standings
    .filter(({ standing }) => standing !== 'silent')
    .map(({ standing, name }) => t(`ladder.${standing}`, { name }))
    .join(t('punctuation.comma'));
  return (
    <span className="stu-ladder" role="img" aria-label={spoken || t('ladder.nobody')}>
      {standings.map(({ step, standing }) => (
        <span key={step} className={`stu-level stu-level-${standing}`} aria-hidden="true">
          {t(`level.${step}`)}
        </span>
      ))}
    </span>
  );
}
