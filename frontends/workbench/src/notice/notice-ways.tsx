import type { CaseClock } from '../case-types.ts';
import { daysOver } from '../pieces/urgency.ts';
import { useWords } from '../words.ts';
import type { Words } from '../words.ts';
import type { NoticeText } from './notice-text.ts';

/** By which ways a notice reaches the applicant; who has which telephone is not shown to officers. */
export function NoticeWays() {
  const { t } = useWords();
  return (
    <section className="wb-not-asked wb-notice-ways">
      <h2>{t('noticeWays.title')}</h2>
      <ul>
        {(['inbox', 'sms', 'paper'] as const).map((way) => (
          <li key={way}>
            <span>{t(`noticeWays.${way}`)}</span>
            <span className="wb-secondary">{t(`noticeWays.${way}Note`)}</span>
          </li>
        ))}
        <li>
          <span>{t('noticeWays.clock')}</span>
          <span className="wb-secondary">{t('noticeWays.noLimit')}</span>
        </li>
      </ul>
    </section>
  );
}

/** What the notice does to the clock, from where the clock stands now; undefined where there is nothing to say. */
export function clockNote(clock: CaseClock | null, kind: NoticeText['kind'], t: Words['t']): string | undefined {
  const stops = kind === 'SUPPLEMENT_REQUEST';
  if (!clock || clock.state === 'NOT_STARTED') return t('noticeWays.notStarted');
  if (clock.state === 'OVERDUE') return t(stops ? 'noticeWays.late' : 'noticeWays.lateBeginsAnew', { days: daysOver(clock) });
  if (clock.workingDaysLeft === null || clock.state === 'PAUSED') return undefined;
  return t(stops ? 'noticeWays.stops' : 'noticeWays.beginsAnew', { days: clock.workingDaysLeft });
}
