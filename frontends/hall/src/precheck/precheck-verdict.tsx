import './precheck.css';
import { useMemo } from 'react';
import { Callout, Link, LoadingState, PageHeading, PartialNotice, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { GuideContacts } from '../guide/guide-contacts.tsx';
import { addresses } from '../routes.ts';
import type { Given } from './asked-questions.ts';
import { precheckResultQuery } from './precheck.operations.ts';
import type { Precheck, PrecheckPlace, PrecheckQuestion, PrecheckResult, PrecheckVerdict } from './precheck.operations.ts';

interface VerdictProps {
  code: string;
  precheck: Precheck;
  questions: PrecheckQuestion[];
  given: Given;
  place: PrecheckPlace | undefined;
  onAgain: () => void;
  back: string;
}

/** What the law says to the answers, because of which clauses, and what to bring. It decides nothing and says so. */
export function PrecheckVerdictPart({ code, precheck, questions, given, place, onAgain, back }: VerdictProps) {
  const { t, text } = useHost();
  const variables = useMemo(
    () => ({
      code,
      category: precheck.category,
      answers: questions.flatMap(({ id }) => (given[id] === undefined ? [] : [{ question: id, answer: given[id] }])),
    }),
    [code, precheck, questions, given],
  );
  const asked = useQuery(precheckResultQuery, variables);
  const result = asked.data?.precheckResult;
  if (!result) {
    return (
      <>
        <PageHeading title={t('hall.precheck.result')} caption={text(precheck.label)} />
        {asked.loading ? <LoadingState /> : <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      </>
    );
  }
  return (
    <>
      <PageHeading
        title={t(`hall.precheck.verdict.${result.verdict}`)}
        caption={text(precheck.label)}
        lead={t(`hall.precheck.verdictText.${result.verdict}`)}
      />
      <PartialNotice problems={asked.problems} onRetry={() => void asked.reload()} />
      <Grounds result={result} />
      <OpenQuestions result={result} />
      <Papers result={result} />
      <h2>{t('hall.precheck.next')}</h2>
      <Callout tone="info">
        <p>{t('hall.precheck.decidesNothing')}</p>
      </Callout>
      <p className="actions no-print">
        {result.verdict === 'UNLIKELY' ? (
          <Link href={addresses.start(code)}>{t('hall.precheck.anyway')}</Link>
        ) : (
          <Link href={addresses.start(code)} className="button button-chevron">
            {t('hall.guide.start')}
          </Link>
        )}
        <button type="button" className="link-button" onClick={() => print()}>
          {t('hall.precheck.print')}
        </button>
        <button type="button" className="link-button" onClick={onAgain}>
          {t('hall.precheck.again')}
        </button>
        <Link href={back}>{t('hall.form.back')}</Link>
      </p>
      <h2>{t('hall.precheck.ask')}</h2>
      <GuideContacts contacts={place?.contactPoints ?? []} />
    </>
  );
}

function Grounds({ result }: { result: PrecheckResult }) {
  const { t, text } = useHost();
  if (result.grounds.length === 0) return null;
  return (
    <>
      <h2>{t(`hall.precheck.because.${result.verdict}`)}</h2>
      <ul className="rows">
        {result.grounds.map((ground) => (
          <li key={ground.text.zh}>
            <p>{text(ground.text)}</p>
            {ground.citation && (
              <span className="source" lang="zh-CN">
                {ground.citation.document} {ground.citation.clause}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is not known decides: both outcomes, in words. */
function OpenQuestions({ result }: { result: PrecheckResult }) {
  const { t, text } = useHost();
  if (result.open.length === 0) return null;
  return (
    <>
      <h2>{t('hall.precheck.open')}</h2>
      {result.open.map((open) => (
        <section key={open.text.zh} className="precheck-open">
          <h3>{text(open.text)}</h3>
          <dl className="rows rows-split">
            {open.outcomes.map(({ verdict, answers }) => (
              <div key={verdict}>
                <dt>
                  <Verdict verdict={verdict} />
                </dt>
                <dd>{t('hall.precheck.if', { answers: answers.map(text).join(t('hall.precheck.or')) })}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Verdict({ verdict }: { verdict: PrecheckVerdict }) {
  const { t } = useHost();
  return <span className={`verdict verdict-${verdict.toLowerCase()}`}>{t(`hall.precheck.verdictShort.${verdict}`)}</span>;
}

function Papers({ result }: { result: PrecheckResult }) {
  const { t, text } = useHost();
  if (result.papers.length === 0) return null;
  return (
    <>
      <h2>{t('hall.precheck.papers')}</h2>
      <ul className="rows rows-split">
        {result.papers.map((paper) => (
          <li key={paper.code}>
            <p className="row-title">{text(paper.label)}</p>
            <div>
              {paper.hint && <p>{text(paper.hint)}</p>}
              <p className="secondary">{paper.because ? text(paper.because) : t('hall.precheck.paperOpen')}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
