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
