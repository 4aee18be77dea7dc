import { useHost } from '../host/use-host.tsx';

export interface ClockReading {
  limitWorkingDays?: number | null;
  workingDaysUsed?: number | null;
  workingDaysLeft?: number | null;
  pausedDays?: number | null;
  ticks: { date: string; kind: 'USED' | 'PAUSED' | 'LEFT' }[];
}

/** Time as ticks, one a working day: used ones pale, the rest in the accent, stopped ones hatched. Of a finished clock (`done`) the days that were not needed are hollow. Words beside it say the same. */
export function WorkingDayTicks({ clock, done }: { clock: ClockReading; done?: boolean }) {
  const { t } = useHost();
  const label = t('kit.clock.label', {
    limit: clock.limitWorkingDays ?? 0,
    used: clock.workingDaysUsed ?? 0,
    left: clock.workingDaysLeft ?? 0,
  });
  const paused = clock.pausedDays ? `（${t('kit.clock.labelPaused', { paused: clock.pausedDays })}）` : '';
  return (
    <div className={done ? 'ticks ticks-done' : 'ticks'} role="img" aria-label={label + paused}>
      {clock.ticks.map((tick, index) => (
        <span key={`${tick.date}-${index}`} className={`tick tick-${tick.kind.toLowerCase()}`} title={tick.date} />
      ))}
    </div>
  );
}
