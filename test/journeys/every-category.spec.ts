import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CategoryCase } from '../kit/every-category.ts';
import { fromLeafletToDecision } from '../kit/every-category.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform, Shape } from '../kit/platform.ts';

const shapes: Shape[] = ['standalone', 'split'];
const whole = { step: 'WHOLE', limitWorkingDays: 15 } as const;
const verification = { step: 'VERIFICATION', limitWorkingDays: 15 } as const;
const april = '2026-04';

/** One child of each category in each jurisdiction that offers it. */
const cases: CategoryCase[] = [
  {
    family: 'licheng-orphan',
    place: 'licheng',
    category: 'ORPHAN',
    form: 'ORPHAN_FORM',
    clock: whole,
    firstMonth: april,
    amountFen: 205_000,
  },
  {
    family: 'licheng-confirmed',
    place: 'licheng',
    category: 'DE_FACTO_UNSUPPORTED',
    form: 'DE_FACTO_FORM',
    clock: whole,
    firstMonth: april,
    amountFen: 164_000,
  },
  {
    family: 'licheng-key-difficulty',
    place: 'licheng',
    category: 'KEY_DIFFICULTY',
    form: 'KEY_DIFFICULTY_FORM',
    clock: whole,
    firstMonth: april,
  },
  {
    family: 'shenyang-orphan',
    place: 'tiexi',
    category: 'ORPHAN',
    form: 'ORPHAN_FORM',
    clock: verification,
    firstMonth: april,
    unpaid: 'STANDARD_UNSET',
    certificate: true,
  },
  {
    family: 'shenyang-confirmed',
    place: 'tiexi',
    category: 'DE_FACTO_UNSUPPORTED',
    form: 'DE_FACTO_FORM',
    clock: verification,
    firstMonth: april,
    amountFen: 195_000,
    certificate: true,
  },

  // Zhangqiu: a limit and amounts of its own; what a guardian enrols by free will is handled by officers with the scope alone.
  {
    family: 'zhangqiu-confirmed',
    place: 'zhangqiu',
    category: 'DE_FACTO_UNSUPPORTED',
    form: 'DE_FACTO_FORM',
    clock: { step: 'WHOLE', limitWorkingDays: 20 },
    firstMonth: april,
    amountFen: 164_000,
  },
  {
    family: 'zhangqiu-key-difficulty',
    place: 'zhangqiu',
    category: 'KEY_DIFFICULTY',
    form: 'KEY_DIFFICULTY_FORM',
    clock: { step: 'WHOLE', limitWorkingDays: 20 },
    firstMonth: april,
    amountFen: 92_000,
  },
  {
    family: 'zhangqiu-own-will',
    place: 'zhangqiu-trusted',
    category: 'HIV_AFFECTED',
    form: 'BASIC_LIVING_FORM',
    clock: { step: 'WHOLE', limitWorkingDays: 20 },
    firstMonth: april,
  },
  // Zhengzhou: its own classes of children in difficulty.
  {
    family: 'zhengzhou-orphan',
    place: 'zhongyuan',
    category: 'ORPHAN',
    form: 'ORPHAN_FORM',
    clock: { step: 'WHOLE', limitWorkingDays: 30 },
    firstMonth: april,
    amountFen: 160_000,
  },
  {
    family: 'zhengzhou-confirmed',
    place: 'zhongyuan',
    category: 'DE_FACTO_UNSUPPORTED',
    form: 'DE_FACTO_FORM',
    clock: { step: 'WHOLE', limitWorkingDays: 30 },
    firstMonth: april,
    amountFen: 135_000,
  },
  {
    family: 'zhengzhou-left-behind',
    place: 'zhongyuan',
    category: 'LEFT_BEHIND',
    form: 'LEFT_BEHIND_FORM',
    clock: { step: 'WHOLE', limitWorkingDays: 30 },
  },
  {
    family: 'zhengzhou-poor-family',
    place: 'zhongyuan',
    category: 'POOR_FAMILY',
    form: 'POOR_FAMILY_FORM',
    clock: { step: 'WHOLE', limitWorkingDays: 30 },
    firstMonth: april,
  },
  {
    family: 'zhengzhou-self-difficulty',
    place: 'zhongyuan',
    category: 'SELF_DIFFICULTY',
    form: 'SELF_DIFFICULTY_FORM',
    clock: { step: 'WHOLE', limitWorkingDays: 30 },
    firstMonth: april,
  },
  {
    family: 'zhengzhou-temporary-difficulty',
    place: 'zhongyuan',
    category: 'TEMPORARY_DIFFICULTY',
    form: 'TEMPORARY_DIFFICULTY_FORM',
    clock: { step: 'WHOLE', limitWorkingDays: 30 },
    firstMonth: april,
  },
  // A city of Liaoning that decides one thing differently: ten working days for the verification, an amount of its own.
  {
    family: 'dalian-confirmed',
    place: 'dalian',
    category: 'DE_FACTO_UNSUPPORTED',
    form: 'DE_FACTO_FORM',
    clock: { step: 'VERIFICATION', limitWorkingDays: 10 },
    firstMonth: april,
    amountFen: 172_000,
    certificate: true,
  },
];

describe.each(shapes)('one child of each category in each jurisdiction, %s', (shape) => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ shape, today: '2026-03-10' });
  });
  afterAll(() => platform?.remove());

  it.concurrent.each(cases)('$family: $category goes from leaflet to decision', async (wanted) => {
    await fromLeafletToDecision(platform.origin, wanted);
  });
});
