import { type Category, type DraftChange, formatFen, parseDraftPath, standardLineage } from '@onething/policy';
import { type DraftProblem, type Finding, refused, warning } from './draft-problem.ts';
import type { DraftUnderCheck } from './draft-under-check.ts';

interface StandardValue {
  fen: number;
  mode?: 'SET' | 'FLOOR' | 'RAISE';
  from?: string;
}

function findingsOf(checked: DraftUnderCheck, category: Category, { fen, mode = 'SET', from }: StandardValue): Finding[] {
  const { draft, candidate, policy } = checked;
  const month = from ?? draft.effectiveFrom.slice(0, 7);
  const asked = { code: draft.code, category, month, knownOn: '9999-12-31' };
  const { floor, series, amount } = standardLineage(candidate, asked);
  // A raise is below the floor when the floor, not the raised amount, is what the place then pays.
  const below = floor && (mode === 'RAISE' ? amount?.layer?.code === floor.level : fen < floor.fen);
  if (below) {
    const level = policy.jurisdiction(floor.level)?.name ?? { zh: floor.level, en: floor.level };
    return [
      refused(
        'BELOW_FLOOR',
        `低于${level.zh}规定的最低标准 ${formatFen(floor.fen, 'zh')}`,
        `Below the least that ${level.en} allows: ${formatFen(floor.fen, 'en')}`,
      ),
    ];
  }
  const later = series.find((step) => step.month > month && (step.floorFen ?? 0) > fen && mode !== 'RAISE');
  return later
    ? [
        warning(
          'FLOOR_RISES_LATER',
          `自 ${later.month} 起上级最低标准为 ${formatFen(later.floorFen ?? 0, 'zh')}，届时按最低标准执行`,
          `From ${later.month} the floor above is ${formatFen(later.floorFen ?? 0, 'en')}; it then holds instead`,
        ),
      ]
    : [];
}

/** Standards below what a level above allows, now or later. */
export function checkStandards(checked: DraftUnderCheck): DraftProblem[] {
  return checked.changes.flatMap(({ path, value }: DraftChange) => {
    const parsed = parseDraftPath(path);
    if (parsed?.kind !== 'standards') return [];
    return findingsOf(checked, parsed.keys[0] as Category, value as StandardValue).map((finding) => ({ ...finding, path }));
  });
}
