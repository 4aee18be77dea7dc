import {
  ACCENT_CONTRAST_MIN,
  type CalendarYear,
  checkCalendarYear,
  contrastOnWhite,
  type DraftChange,
  parseDraftPath,
  pathLineage,
  type PortalConfiguration,
} from '@onething/policy';
import { type DraftProblem, type Finding, refused, warning } from './draft-problem.ts';
import type { DraftUnderCheck } from './draft-under-check.ts';

/** A colour nobody can read, and services that have no guide here. */
function checkPortal({ draft, candidatePolicy }: DraftUnderCheck, { accentColour, services }: PortalConfiguration): Finding[] {
  const contrast = contrastOnWhite(accentColour) ?? 0;
  const unknown = services.filter((service) => !candidatePolicy.guide(draft.code, service, draft.effectiveFrom, '9999-12-31'));
  return [
    ...(contrast < ACCENT_CONTRAST_MIN
      ? [
          refused(
            'ACCENT_UNREADABLE',
            `主色与白色的对比度为 ${contrast.toFixed(1)}，至少应为 ${ACCENT_CONTRAST_MIN}，请选深一些的颜色`,
            `The accent has a contrast of ${contrast.toFixed(1)} with white; it needs ${ACCENT_CONTRAST_MIN}: choose a darker one`,
          ),
        ]
      : []),
    ...unknown.map((service) =>
      refused(
        'SERVICE_WITHOUT_GUIDE',
        `服务“${service}”还没有服务指南，不能开通`,
        `The service ${service} has no guide here and cannot be offered`,
      ),
    ),
  ];
}

function checkCalendar({ draft, published }: DraftUnderCheck, path: string, calendar: CalendarYear): Finding[] {
  const year = Number(path.split('/')[1]);
  const earlier = [year - 1, year - 2].flatMap((before) => {
    const last = pathLineage(published, draft.code, '9999-12-31', `calendars/${before}`).at(-1);
    return last ? [last.value as CalendarYear] : [];
  });
  return checkCalendarYear({ ...calendar, year }, earlier).map(({ code, message: { zh, en }, severity }) =>
    severity === 'ERROR' ? refused(code, zh, en) : warning(code, zh, en),
  );
}

/** A place can speak for itself and for what lies below it: nothing else can hang under it, and it not under itself. */
function checkUnit({ draft }: DraftUnderCheck, code: string): Finding[] {
  const prefix = draft.code === '000000' ? '' : draft.code.replace(/(00){1,2}$/, '');
  if (code !== draft.code && code.startsWith(prefix)) return [];
  return [refused('UNIT_ELSEWHERE', `${code} 不是本地区的下级`, `${code} does not lie below this place`)];
}

function findingsOf(checked: DraftUnderCheck, { path, value }: DraftChange): Finding[] {
  const parsed = parseDraftPath(path);
  if (value === null) return [];
  switch (parsed?.kind) {
    case 'portal':
      return checkPortal(checked, value as PortalConfiguration);
    case 'calendars':
      return checkCalendar(checked, path, value as CalendarYear);
    case 'units':
      return checkUnit(checked, parsed.keys[0] ?? '');
    case 'contacts': {
      const { unit } = value as { unit: string };
      return unit === checked.draft.code ? [] : checkUnit(checked, unit);
    }
    default:
      return [];
  }
}

/** Portals, calendars, contact points and units: what their shape alone does not show. */
export function checkPages(checked: DraftUnderCheck): DraftProblem[] {
  return checked.changes.flatMap((change) => findingsOf(checked, change).map((finding) => ({ ...finding, path: change.path })));
}
