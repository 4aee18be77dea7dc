import { Select } from 'antd';
import { useState } from 'react';
import { useHost } from '@onething/portal-kit';
import { useWords } from '../words.ts';

const firstYear = 2024;
const thisYear = () => new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();

/** The year in the address (`?year=2026`), or the one it is in China. */
export function useYear(): [number, (year: number) => void] {
  const host = useHost();
  const [now] = useState(thisYear);
  const asked = Number(host.query.get('year'));
  const year = asked >= firstYear && asked <= now + 1 ? asked : now;
  return [year, (chosen) => host.navigate(`${host.path}?year=${chosen}`, { replace: true })];
}

/** Which year a page is about. */
export function YearChoice({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useWords();
  const [now] = useState(thisYear);
  const last = now + 1;
  const years = Array.from({ length: last - firstYear + 1 }, (_, index) => last - index);
  return (
    <Select
      aria-label={t('year')}
      value={year}
      className="fin-year"
      onChange={onChange}
      options={years.map((each) => ({ value: each, label: String(each) }))}
    />
  );
}
