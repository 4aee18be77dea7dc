import { columnDay } from '../format.ts';
import { Link } from '@onething/portal-kit';
import { useId, useState } from 'react';
import { useAct } from '../case/use-act.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { settleFinding } from './visit-desk.operations.ts';
import type { FindingAnswer, VisitFinding } from './visit-desk.operations.ts';

interface FindingItemProps {
  finding: VisitFinding;
  /** With the child and the link to the case: in lists of several cases. */
  named?: boolean;
  onDone: () => void;
}

/** One finding with what was noted, what has been done, and the way to end it. */
export function FindingItem({ finding, named, onDone }: FindingItemProps) {
  const { t, text } = useWords();
  return (
    <li>
      <p>
        <b className={finding.kind === 'URGENT' ? 'wb-visits-late' : undefined}>{t(`visitsDesk.kinds.${finding.kind}`)}</b>{' '}
        {named && (
          <>
            <Link href={casePathOf(finding.caseId)} className="wb-visits-link">
              {finding.childName ?? finding.caseNumber}
            </Link>{' '}
            <span className="wb-small">{finding.caseNumber}</span>{' '}
          </>
        )}
        <span className="wb-secondary">
          {[columnDay(finding.raisedOn), finding.raisedBy || t('visitsDesk.byData'), text(finding.township?.name)]
            .filter(Boolean)
            .join(t('punctuation.comma'))}
          {finding.level === 'COUNTY' && ` · ${t('visitsDesk.withCounty')}`}
        </span>
      </p>
      <Details finding={finding} />
      {finding.steps.map((step) => (
        <p key={`${step.on} ${step.answer}`} className="wb-secondary">
          {columnDay(step.on)} {step.by} {t(`visitsDesk.answers.${step.answer}`)}
          {t('punctuation.colon')}
          <span lang="zh-CN">{step.text}</span>
        </p>
      ))}
      {finding.state === 'OPEN' && <Settle finding={finding} onDone={onDone} />}
    </li>
  );
}

function Details({ finding: { parentChange, whereabouts, topic, subjectRole, note } }: { finding: VisitFinding }) {
  const { t } = useWords();
  const data = topic && t('visitsDesk.dataChange', { topic: t(topicKey(topic)), role: t(roleKey(subjectRole ?? 'CHILD')) });
  const said = [
    parentChange &&
      `${t(`visits.answers.parent.${parentChange.parent}`)}${t('punctuation.comma')}${t(`visits.answers.change.${parentChange.change}`)}`,
    whereabouts,
    data,
    note,
  ].filter(Boolean);
  return said.length > 0 ? <p lang={note || whereabouts ? 'zh-CN' : undefined}>{said.join(t('punctuation.comma'))}</p> : null;
}

const topics = [
  'IDENTITY',
  'HOUSEHOLD_REGISTRATION',
  'DISABILITY',
  'OTHER_BENEFITS',
  'DEATH',
  'SENTENCE',
  'DETOXIFICATION',
  'OUT_OF_CONTACT',
  'DIBAO',
] as const;
const topicKey = (topic: string): `visitsDesk.topics.${(typeof topics)[number]}` =>
  `visitsDesk.topics.${topics.find((each) => each === topic) ?? 'IDENTITY'}`;
const roles = ['CHILD', 'FATHER', 'MOTHER', 'GUARDIAN', 'HOUSEHOLD'] as const;
const roleKey = (role: string): `visitsDesk.roles.${(typeof roles)[number]}` =>
  `visitsDesk.roles.${roles.find((each) => each === role) ?? 'CHILD'}`;

function Settle({ finding, onDone }: { finding: VisitFinding; onDone: () => void }) {
  const { t, host } = useWords();
  const acting = useAct();
  const id = useId();
  const [answer, setAnswer] = useState<FindingAnswer>();
  const [result, setResult] = useState('');
  const [empty, setEmpty] = useState(false);
  const answers: FindingAnswer[] = ['SETTLED', 'NOT_CONFIRMED', ...(finding.level === 'TOWNSHIP' ? (['HANDED_ON'] as const) : [])];
  async function settle() {
    if (!answer) return;
    setEmpty(result.trim() === '');
    if (result.trim() === '' || !(await acting.run(settleFinding, { findingId: finding.id, answer, result: result.trim() }))) return;
    host.announce(t('visitsDesk.settled'));
    onDone();
  }
  if (!answer)
    return (
      <p className="wb-findings-ways">
        {answers.map((each) => (
          <button key={each} type="button" className="wb-link" onClick={() => setAnswer(each)}>
            {t(`visitsDesk.answers.${each}`)}
            <span className="wb-only-spoken"> {finding.childName}</span>
          </button>
        ))}
      </p>
    );
  return (
    <form
      className="wb-findings-form"
      onSubmit={(event) => {
        event.preventDefault();
        void settle();
      }}
    >
      <label htmlFor={id}>{t(answer === 'HANDED_ON' ? 'visitsDesk.whyHandedOn' : 'visitsDesk.what')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        value={result}
        aria-invalid={empty || undefined}
        aria-describedby={empty ? `${id}-error` : undefined}
        onChange={(event) => setResult(event.target.value)}
      />
      {empty && (
        <p className="wb-visits-late" id={`${id}-error`} role="alert">
          {t('visitsDesk.whatMissing')}
        </p>
      )}
      <RefusalNote failure={acting.failure} onReload={onDone} />
      <p className="wb-findings-ways">
        <button type="submit" className="wb-primary" disabled={acting.busy}>
          {t(`visitsDesk.answers.${answer}`)}
        </button>
        <button type="button" className="wb-link" onClick={() => setAnswer(undefined)}>
          {t('visitsDesk.back')}
        </button>
      </p>
    </form>
  );
}
