import type { OtherBenefitFact } from '@onething/events';
import type { CaseFile } from '../case/case-file.ts';
import { factsOf } from '../case/case-facts.ts';
import { isKnown, knownBenefits } from '../comparison/agency-answer-view.ts';

const payableKinds: readonly string[] = ['DIBAO', 'TEKUN', 'DISABLED_LIVING', 'DISABLED_NURSING'];

/** Benefits drawn from elsewhere: as the registers answered; as declared where none has. */
export function otherBenefits(file: CaseFile): OtherBenefitFact[] {
  const known = knownBenefits(file).filter((benefit) => payableKinds.includes(benefit.kind)) as OtherBenefitFact[];
  const declared = factsOf(file).given['otherBenefits'];
  const said = Array.isArray(declared) ? (declared as OtherBenefitFact[]).filter((benefit) => payableKinds.includes(benefit.kind)) : [];
  return [...known, ...said.filter((benefit) => !isKnown(file, benefit.kind))];
}
