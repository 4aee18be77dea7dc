import { useEffect, useRef, useState } from 'react';
import { newKey, useHost } from '@onething/portal-kit';
import { worksOnCases } from '../staff.ts';
import { useWords } from '../words.ts';
import { reportForDutyMutation } from './desk.operations.ts';

/**
 * Makes the officer known to colleagues once a visit. Whoever has changed posts is told how many cases of the former place went back to the
 * pool; what was typed on them is kept, as any draft.
 */
export function DutyNote() {
  const { client, session } = useHost();
  const { t } = useWords();
  const [released, setReleased] = useState(0);
  const reported = useRef('');
  useEffect(() => {
    const posts = JSON.stringify([session.subject, session.grants]);
    if (reported.current === posts || !worksOnCases(session)) return;
    reported.current = posts;
    void client.mutate(reportForDutyMutation, { input: { idempotencyKey: newKey() } }).then((answer) => {
      const outcome = answer.data?.act;
      if (outcome && 'releasedCases' in outcome) setReleased(outcome.releasedCases);
    });
  }, [client, session]);
  if (released === 0) return null;
  return (
    <div className="wb-partial" role="status">
      {t('desk.released', { count: released })}
      <button type="button" className="wb-link" onClick={() => setReleased(0)}>
        {t('desk.close')}
      </button>
    </div>
  );
}
