import { useEffect, useState } from 'react';
import { EmptyState, Link, LoadingState, PageHeading, PartialNotice, ProblemState, StepBar, useHost, useQuery } from '@onething/portal-kit';
import { GuideContacts } from '../guide/guide-contacts.tsx';
import { addresses } from '../routes.ts';
import { ChoiceQuestion } from '../start/choice-question.tsx';
import { askedQuestions } from './asked-questions.ts';
import type { Given } from './asked-questions.ts';
import { prechecksQuery } from './precheck.operations.ts';
import type { Precheck, PrecheckPlace } from './precheck.operations.ts';
import { PrecheckVerdictPart } from './precheck-verdict.tsx';

/**
 * A few plain questions before anything is filled in, one a screen, and what the law says to the answers. They stay in this page: not in its address,
 * on the device or on the server.
 */
export default function PrecheckPage({ code }: { code: string }) {
  const { t } = useHost();
  const asked = useQuery(prechecksQuery, { code });
  const prechecks = asked.data?.prechecks;
  const place = asked.data?.jurisdiction ?? undefined;
  return (
    <div className="page page-narrow">
      {!prechecks && <PageHeading title={t('hall.precheck.title')} />}
      {!prechecks && asked.loading && <LoadingState />}
      {!prechecks && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      {prechecks && <PartialNotice problems={asked.problems} onRetry={() => void asked.reload()} />}
      {prechecks?.length === 0 && (
        <>
          <PageHeading title={t('hall.precheck.title')} />
          <EmptyState title={t('hall.precheck.none')}>
            <p>{t('hall.precheck.noneText')}</p>
          </EmptyState>
          <h2>{t('hall.precheck.ask')}</h2>
          <GuideContacts contacts={place?.contactPoints ?? []} />
        </>
      )}
      {prechecks && prechecks.length > 0 && <Questions code={code} prechecks={prechecks} place={place} />}
    </div>
  );
}

/** The step stands in the address, so that the way back of a phone works; what was answered does not. */
function Questions({ code, prechecks, place }: { code: string; prechecks: Precheck[]; place: PrecheckPlace | undefined }) {
  const host = useHost();
  const { t, text, query, navigate } = host;
  const [category, setCategory] = useState<string>();
  const [given, setGiven] = useState<Given>({});
  const precheck = prechecks.find((each) => each.category === category);
  const questions = precheck ? askedQuestions(precheck, given) : [];
  const answered = questions.findIndex(({ id }) => given[id] === undefined);
  const reachable = precheck ? (answered < 0 ? questions.length : answered) + 1 : 0;
  const wanted = Number(query.get('step') ?? 0);
  const step = Number.isInteger(wanted) && wanted >= 0 ? Math.min(wanted, reachable) : 0;
  const address = (to: number) => `${addresses.precheck(code)}${to > 0 ? `?step=${to}` : ''}`;
  useEffect(() => {
    // An address from another visit means a step that nobody has come to.
    if (wanted > reachable) navigate(address(reachable), { replace: true });
  });
  if (!precheck || step === 0) {
    return (
      <>
        <PageHeading title={t('hall.precheck.category')} caption={t('hall.precheck.title')} lead={t('hall.precheck.lead')} />
        <ChoiceQuestion
          key="category"
          name="category"
          label={t('hall.precheck.category')}
          choices={prechecks.map((each) => ({ value: each.category, text: text(each.label), help: text(each.summary) }))}
          chosen={category ?? null}
          missing={t('hall.precheck.categoryMissing')}
          onChoose={(value) => {
            if (value !== category) setGiven({});
            setCategory(value);
            navigate(address(1));
          }}
          back={addresses.guide(code)}
        />
      </>
    );
  }
  const question = questions[step - 1];
  if (!question) {
    return (
      <PrecheckVerdictPart
        code={code}
        precheck={precheck}
        questions={questions}
        given={given}
        place={place}
        onAgain={() => {
          setCategory(undefined);
          setGiven({});
          navigate(address(0));
        }}
        back={address(questions.length)}
      />
    );
  }
  return (
    <>
      <PageHeading title={text(question.text)} caption={text(precheck.label)} />
      <StepBar current={step} total={questions.length} />
      {question.help && <p className="step-lead">{text(question.help)}</p>}
      <ChoiceQuestion
        key={question.id}
        name={question.id}
        label={text(question.text)}
        choices={question.answers.map((answer) => ({ value: answer.id, text: text(answer.text) }))}
        chosen={given[question.id] ?? null}
        missing={t('hall.precheck.missing')}
        onChoose={(value) => {
          setGiven({ ...given, [question.id]: value });
          navigate(address(step + 1));
        }}
        back={address(step - 1)}
      />
      <p className="secondary">{t('hall.precheck.private')}</p>
      <p>
        <Link className="row-link" href={addresses.guide(code)}>
          {t('hall.precheck.leave')}
        </Link>
      </p>
    </>
  );
}
