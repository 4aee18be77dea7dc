import { columnDay } from '../format.ts';
import { Link, useQuery } from '@onething/portal-kit';
import { useState } from 'react';
import { useAct } from '../case/use-act.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import { askHomeCheck, filingOfCaseQuery } from './filing-of-case.operations.ts';
import type { FilingOfCase } from './filing-of-case.operations.ts';

/** On an officer's case page: through whom it came, and what the village child director saw at home, or the request to look. */
export function FilingSection({ caseId, version, onDone }: { caseId: string; version: number; onDone: (message: string) => void }) {
  const { t, text } = useWords();
  const asked = useQuery(filingOfCaseQuery, { id: caseId });
  const found = asked.data?.case;
  if (!found?.filing) return null;
  return (
    <section className="wb-enquiries">
      <header className="wb-enquiries-head">
        <h2>{t('filedBy.title')}</h2>
      </header>
      <p>{waysOf(found, t, text).join(t('punctuation.comma'))}</p>
      {found.filing.report && (
        <p>
          {t('filedBy.fromReport')} <Link href={`/workbench/protection/${found.filing.report.id}`}>{found.filing.report.number}</Link>
        </p>
      )}
      {found.filing.applicant?.reason && <p lang="zh-CN">{found.filing.applicant.reason}</p>}
      <ol>
        {found.homeChecks.map((check) => (
          <li key={check.id}>
            <div className="wb-enquiry-when">
              <time dateTime={check.checkedOn}>{columnDay(check.checkedOn)}</time>
              <b>{t('filedBy.check')}</b>
            </div>
            <div>
              <p className="wb-secondary">{check.by}</p>
              <p>
                {(['childSeen', 'livesWithGuardian', 'parentPresent'] as const)
                  .map((name) => `${t(`filedBy.${name}`)}${t('punctuation.colon')}${t(`filedBy.answers.${check[name]}`)}`)
                  .join(t('punctuation.comma'))}
              </p>
              {check.note && <p lang="zh-CN">{check.note}</p>}
            </div>
          </li>
        ))}
      </ol>
      {found.allowedActions.includes('ASK_HOME_CHECK') && (
        <AskHomeCheck caseId={caseId} version={version} found={found} onDone={onDone} onReload={() => void asked.reload()} />
      )}
    </section>
  );
}

type T = ReturnType<typeof useWords>['t'];
type Text = ReturnType<typeof useWords>['text'];

function waysOf(found: FilingOfCase, t: T, text: Text): string[] {
  const { filing } = found;
  return [
    t(`filedBy.channels.${filing.channel}`),
    ...(filing.filedBy ? [filing.filedBy] : []),
    t(`filedBy.capacities.${found.capacity}`),
    ...(filing.applicant ? [[filing.applicant.name, filing.applicant.phone].filter(Boolean).join(' ')] : []),
    ...(filing.place === 'HERE' ? [] : [t(`filedBy.places.${filing.place}`)]),
    ...(found.receivedOn ? [t('filedBy.receivedOn', { date: found.receivedOn })] : []),
    ...(filing.village ? [text(filing.village.name)] : []),
  ];
}

interface AskProps {
  caseId: string;
  version: number;
  found: FilingOfCase;
  onDone: (message: string) => void;
  onReload: () => void;
}

function AskHomeCheck({ caseId, version, found, onDone, onReload }: AskProps) {
  const { t, text } = useWords();
  const acting = useAct();
  const [village, setVillage] = useState(found.filing.village?.code ?? '');
  const villages = found.townshipUnit?.children ?? [];
  if (villages.length === 0) return null;
  async function ask() {
    if (!village) return;
    if (!(await acting.run(askHomeCheck, { caseId, version, villageCode: village }))) return;
    onReload();
    onDone(t('filedBy.askedFor'));
  }
  return (
    <form
      className="wb-enquiries-head"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <label>
        {t('filedBy.village')}{' '}
        <select value={village} onChange={(event) => setVillage(event.target.value)}>
          <option value="">{t('filedBy.choose')}</option>
          {villages.map((each) => (
            <option key={each.code} value={each.code}>
              {text(each.name)}
            </option>
          ))}
        </select>
      </label>{' '}
      <button type="submit" className="wb-link" disabled={acting.busy || !village}>
        {t('filedBy.ask')}
      </button>
      <RefusalNote failure={acting.failure} onReload={onReload} />
    </form>
  );
}
