import type { CaseFile } from './case.operations.ts';

/** The usual wording of the township's opinion, Chinese as it is printed; the officer may change it. */
export function proposedOpinion(file: Pick<CaseFile, 'child' | 'categoryLabel' | 'policy'>, conclusion: 'MEETS' | 'DOES_NOT_MEET'): string {
  const who = `经查验，${file.child.name ?? ''}`;
  const category = file.categoryLabel.zh;
  if (conclusion === 'MEETS') return `${who}符合${category}保障条件，建议予以确认。`;
  const reasons = file.policy?.reasons.map((reason) => reason.text.zh).join('；') ?? '';
  return `${who}不符合${category}保障条件${reasons && `：${reasons}`}，建议不予确认。`;
}
