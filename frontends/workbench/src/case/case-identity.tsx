import type { ChildSummary } from '../case-types.ts';
import { useWords } from '../words.ts';

/** Who the case is about: masked name, then sex, age and masked number in secondary ink. */
export function CaseIdentity({ child }: { child: ChildSummary }) {
  const { t } = useWords();
  const sex = child.sex === 'MALE' || child.sex === 'FEMALE' ? t(`sex.${child.sex}`) : '';
  const age = child.ageYears === null ? '' : t('case.yearsOld', { count: child.ageYears });
  return (
    <>
      <span className="wb-name">{child.name ?? t('case.noName')}</span>{' '}
      <span className="wb-identity">
        {[sex, age].filter(Boolean).join(t('punctuation.comma'))}
        {(sex || age) && child.residentId && t('punctuation.comma')}
        <span className="wb-number">{child.residentId}</span>
      </span>
    </>
  );
}
