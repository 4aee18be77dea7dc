import { Input } from 'antd';
import { useHost } from '@onething/portal-kit';
import { useStudio } from './studio-context.tsx';
import { useWords } from './words.ts';

const day = /^\d{4}-\d\d-\d\d$/;

/** Which day a page asks about and what was known when, from the address: `?on=2026-01-01&known=2025-12-31`. */
export function useMoment(): { asOf?: string; knownAt?: string } {
  const { query } = useHost();
  const { draftId } = useStudio();
  const [on, known] = [query.get('on') ?? '', query.get('known') ?? ''];
  return {
    ...(day.test(on) && { asOf: on }),
    // The end of the day in China; a draft is laid over what is known now.
    ...(day.test(known) && !draftId && { knownAt: `${known}T23:59:59+08:00` }),
  };
}

/** Asks a page for another day, or for what was known on another day. Kept in the address, so that it can be passed on. */
export function MomentChoice({ asOf, knownOn }: { asOf: string; knownOn: string }) {
  const host = useHost();
  const { t } = useWords();
  const { draftId } = useStudio();
  const choose = (name: 'on' | 'known', value: string) => {
    const query = new URLSearchParams(host.query);
    if (value) query.set(name, value);
    else query.delete(name);
    host.navigate(`${host.path}?${query}`, { replace: true });
  };
  return (
    <div className="stu-moment">
      <label>
        {t('moment.on')} <Input type="date" className="stu-short" value={asOf} onChange={(event) => choose('on', event.target.value)} />
      </label>
      {!draftId && (
        <label>
          {t('moment.known')}{' '}
          <Input type="date" className="stu-short" value={knownOn} onChange={(event) => choose('known', event.target.value)} />
        </label>
      )}
    </div>
  );
}
