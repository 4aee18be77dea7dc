import { Link } from '@onething/portal-kit';
import { useState } from 'react';
import { useAct } from '../case/use-act.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { linkReport } from './protection.operations.ts';
import type { ProtectionReport } from './protection.operations.ts';

/** The child of a report may have a case already: it is joined with one of those found by name; or an application was asked for. */
export function PossibleCases({ report, onDone }: { report: ProtectionReport; onDone: () => void }) {
  const { t, text, host } = useWords();
  const acting = useAct();
  const [chosen, setChosen] = useState<string>();
  if (report.linkedCaseId) return null;
  const mayJoin = report.allowedSteps.includes('LINK_CASE');
  async function join(caseNumber: string) {
    if (!(await acting.run(linkReport, { reportId: report.id, version: report.version, caseNumber }))) return;
    host.announce(t('protection.joined'));
    onDone();
  }
  return (
    <div>
      {report.possibleCases.length > 0 && (
        <>
          <h3>{t('protection.possibleCases')}</h3>
          <ul>
            {report.possibleCases.map(({ id, number, statusLabel, child }) => (
              <li key={id}>
                <Link href={casePathOf(id)}>{number}</Link> {child.name}
                {child.ageYears !== null && ` ${t('protection.years', { count: child.ageYears })}`}{' '}
                <span className="wb-secondary">{text(statusLabel)}</span>{' '}
                {mayJoin &&
                  (chosen === id ? (
                    <>
                      <button type="button" className="wb-link" disabled={acting.busy} onClick={() => void join(number ?? '')}>
                        {t('protection.joinSure')}
                      </button>{' '}
                      <button type="button" className="wb-link" onClick={() => setChosen(undefined)}>
                        {t('bar.no')}
                      </button>
                    </>
                  ) : (
                    <button type="button" className="wb-link" onClick={() => setChosen(id)}>
                      {t('protection.join')}
                      <span className="wb-only-spoken"> {number}</span>
                    </button>
                  ))}
              </li>
            ))}
          </ul>
        </>
      )}
      <RefusalNote failure={acting.failure} onReload={onDone} />
      {report.application && <p className="wb-secondary">{t(`protection.application.${report.application}`)}</p>}
    </div>
  );
}
