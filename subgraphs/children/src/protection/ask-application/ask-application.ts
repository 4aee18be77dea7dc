import type { Category } from '@onething/policy';
import { idempotent, scopeOfCategory } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import type { ProtectionReportRow } from '../protection.entity.ts';
import { openReport, recordProtectionStep, StepProblems } from '../record-protection-step.ts';
import type { AskedContent } from '../report-content.ts';

export interface AskApplication {
  reportId: string;
  version: number;
  category: Category;
  /** Township unit or village where the child is registered. */
  placeCode: string;
  childName: string;
  childBornOn?: string;
  address?: string;
  guardianName?: string;
  guardianPhone?: string;
  situation?: string;
  idempotencyKey: string;
}

/**
 * The office asks those who file for others in the child's place (village director, relief helper, window) to begin an application for the child of a
 * report. What they learn is what the office states here, and nothing of what was reported or by whom. Asked again, the later words count. Classes that
 * only a guardian's free will opens are not asked for.
 */
export async function askApplication(context: ChildrenContext, input: AskApplication): Promise<void> {
  await idempotent(context, 'askApplication', input, async (manager) => {
    const report = await openReport(context, manager, input, 'ASK_APPLICATION');
    const today = context.clock.today();
    const problems = new StepProblems()
      .choice('category', [input.category], categoriesAsked(context, report))
      .choice('placeCode', [input.placeCode], isPlaceOf(context, report, input.placeCode) ? [input.placeCode] : [])
      .text('childName', input.childName, { zh: '请写明孩子的姓名。', en: 'Give the name of the child.' });
    if (input.childBornOn) problems.day('childBornOn', input.childBornOn, { from: '1900-01-01', today });
    for (const path of ['address', 'guardianName', 'guardianPhone', 'situation'] as const)
      if (input[path]?.trim()) problems.text(path, input[path], { zh: '写得太长了，请简短些。', en: 'This is too long; make it shorter.' });
    problems.refuse();
    const application = contentOf(input);
    await recordProtectionStep(context, manager, report, {
      kind: 'ASK_APPLICATION',
      details: { application, reference: input.placeCode },
      change: { askedCode: input.placeCode },
    });
    return null;
  });
}

/** Classes the place takes applications for and an office may ask one for: never one that betrays a health fact. */
export function categoriesAsked({ policy, clock }: ChildrenContext, { countyCode }: Pick<ProtectionReportRow, 'countyCode'>): Category[] {
  const { offered } = policy.current().recognise({ jurisdiction: countyCode, on: clock.today(), given: {} });
  return offered.filter((category) => scopeOfCategory(category) === null);
}

function isPlaceOf({ policy }: ChildrenContext, { countyCode }: ProtectionReportRow, code: string): boolean {
  return code.length >= 9 && code.startsWith(countyCode) && policy.current().jurisdiction(code)?.listed === true;
}

function contentOf({ category, childBornOn, ...words }: AskApplication): AskedContent {
  const { childName, address, guardianName, guardianPhone, situation } = words;
  const given = Object.entries({ address, guardianName, guardianPhone, situation }).flatMap(([name, text]) =>
    text?.trim() ? [[name, text.trim()]] : [],
  );
  return { category, childName: childName.trim(), ...(childBornOn ? { childBornOn } : {}), ...Object.fromEntries(given) };
}
