import { useState } from 'react';
import {
  EmptyState,
  ErrorSummary,
  Link,
  LoadingState,
  PageHeading,
  ProblemState,
  StepBar,
  isRefusal,
  newKey,
  useHost,
  useQuery,
} from '@onething/portal-kit';
import { PlaceList, isAboveCounty } from '../portal/place-list.tsx';
import { placesQuery } from '../portal/places.operations.ts';
import type { PlaceWithParts } from '../portal/places.operations.ts';
import { addresses } from '../routes.ts';
import { ApplicantFields } from './applicant-fields.tsx';
import type { ApplicantAnswers } from './applicant-fields.tsx';
import { ChoiceQuestion } from './choice-question.tsx';
import { Declaration } from './declaration.tsx';
import { offeredQuery, startApplicationMutation } from './start.operations.ts';
import type { ApplicantCapacity, OfferedForStart } from './start.operations.ts';

const questions = ['category', 'capacity', 'declaration'] as const;
type Question = (typeof questions)[number];
const capacities: ApplicantCapacity[] = ['GUARDIAN', 'ENTRUSTED_RELATIVE', 'VILLAGE_COMMITTEE'];

/** Before the form: which matter, who applies, and the integrity declaration. One question a screen, kept in the address. */
export default function StartPage({ code }: { code: string }) {
  const host = useHost();
  const { t, query } = host;
  const asked = useQuery(offeredQuery, { code });
  const offered = asked.data?.jurisdiction?.offeredCategories.filter((each) => each.formCode);
  const question = questionAt(query, offered);
  const place = useQuery(placesQuery, { code }).data?.jurisdiction;
  if (place && isAboveCounty(place)) return <ChoosePlace place={place} />;
  const title = t(`hall.start.${question}.title`);
  return (
    <div className="page page-narrow">
      <PageHeading title={title} caption={t('hall.start.caption')} documentTitle={`${t('hall.start.caption')}：${title}`} />
      <StepBar current={questions.indexOf(question) + 1} total={questions.length} />
      {!offered && asked.loading && <LoadingState />}
      {!offered && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      {offered?.length === 0 && (
        <EmptyState title={t('hall.start.nothingOffered')}>
          <p>{t('hall.start.nothingOfferedText')}</p>
        </EmptyState>
      )}
      {offered && offered.length > 0 && <Questions key={question} code={code} question={question} offered={offered} />}
    </div>
  );
}

/** Asked first where the portal is a province's or a city's. */
function ChoosePlace({ place }: { place: PlaceWithParts }) {
  const { t } = useHost();
  return (
    <div className="page page-narrow">
      <PageHeading title={t('hall.start.place')} caption={t('hall.start.caption')} lead={t('hall.start.placeLead')} />
      <PlaceList place={place} address={addresses.start} />
    </div>
  );
}

function Questions({ code, question, offered }: { code: string; question: Question; offered: OfferedForStart[] }) {
  const { t, text, query, navigate } = useHost();
  const ahead = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    next.set(name, value);
    next.set('question', questions[questions.indexOf(question) + 1]!);
    navigate(`${addresses.start(code)}?${next}`);
  };
  if (question === 'category') {
    const choices = offered.map((each, index) => ({ value: String(index + 1), text: text(each.label), help: text(each.summary) }));
    const chosen = chosenCategory(query, offered);
    return (
      <ChoiceQuestion
        name="category"
        label={t('hall.start.category.title')}
        choices={choices}
        chosen={chosen ? String(offered.indexOf(chosen) + 1) : null}
        missing={t('hall.start.category.missing')}
        onChoose={(value) => ahead('category', value)}
        back={addresses.guide(code)}
      />
    );
  }
  if (question === 'capacity') {
    const choices = capacities.map((value) => ({
      value,
      text: t(`hall.start.capacity.${value}`),
      help: t(`hall.start.capacity.${value}_HELP`),
    }));
    return (
      <ChoiceQuestion
        name="capacity"
        label={t('hall.start.capacity.title')}
        choices={choices}
        chosen={query.get('capacity')}
        missing={t('hall.start.capacity.missing')}
        onChoose={(value) => ahead('capacity', value)}
        back={backAddress(code, query, 'category')}
      />
    );
  }
  return <SignDeclaration code={code} offered={offered} />;
}

function SignDeclaration({ code, offered }: { code: string; offered: OfferedForStart[] }) {
  const host = useHost();
  const { t, query, text } = host;
  const chosen = chosenCategory(query, offered)!;
  const capacity = query.get('capacity') as ApplicantCapacity;
  const copyFrom = query.get('from') ?? undefined;
  const [applicant, setApplicant] = useState<ApplicantAnswers>({ place: 'HERE', relation: '', reason: '' });
  const [accepted, setAccepted] = useState(false);
  const [errors, setErrors] = useState<{ inputId?: string; message: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  // The same attempt, however often it is sent, opens one draft.
  const [key] = useState(newKey);

  function fail(wrong: typeof errors) {
    setErrors(wrong);
    setAttempt(attempt + 1);
    setBusy(false);
  }

  async function start() {
    const missing = [
      ...(capacity === 'ENTRUSTED_RELATIVE' && !applicant.relation
        ? [{ inputId: 'applicant-relation', message: t('hall.applicant.relationMissing') }]
        : []),
      ...(capacity === 'VILLAGE_COMMITTEE' && !applicant.reason.trim()
        ? [{ inputId: 'applicant-reason', message: t('hall.applicant.reasonMissing') }]
        : []),
      ...(accepted ? [] : [{ inputId: 'declaration', message: t('hall.start.declaration.missing') }]),
    ];
    if (missing.length > 0) return fail(missing);
    setBusy(true);
    const input = {
      code,
      category: chosen.category,
      formCode: chosen.formCode ?? undefined,
      capacity,
      declarationAccepted: true,
      applicantPlace: applicant.place,
      ...(capacity === 'GUARDIAN' ? {} : { applicant: { name: '', relation: applicant.relation, reason: applicant.reason.trim() } }),
      copyFrom,
      // Another answer is another attempt: after a refusal the corrected one must not be taken for the first.
      idempotencyKey: `${key}-${attempt}`,
    };
    const answer = await host.client.mutate(startApplicationMutation, { input });
    const result = answer.data?.startApplication;
    if (!result) return fail([{ message: problemText(t, answer.problems[0]?.code) }]);
    if (isRefusal(result)) return fail([{ message: result.message }, ...result.details.map(pointOf)]);
    host.navigate(addresses.form(code, result.id, result.form.definition.steps[0]?.id ?? 'child'), { replace: true });
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      {copyFrom && <p className="callout">{t('hall.applicant.copied')}</p>}
      <p>{t('hall.start.declaration.matter', { matter: text(chosen.label), capacity: t(`hall.start.capacity.${capacity}`) })}</p>
      <ApplicantFields
        capacity={capacity}
        answers={applicant}
        onChange={setApplicant}
        errorAt={(id) => errors.find((error) => error.inputId === id)?.message}
      />
      <Declaration
        id="declaration"
        accepted={accepted}
        onChange={setAccepted}
        error={errors.find((error) => error.inputId === 'declaration')?.message}
      />
      <p>{t('hall.start.declaration.signer', { name: host.session.name ?? '' })}</p>
      <div className="actions">
        <button type="submit" className="button" disabled={busy}>
          {t('hall.start.declaration.sign')}
        </button>
        <Link href={backAddress(code, query, 'capacity')}>{t('hall.form.back')}</Link>
      </div>
    </form>
  );
}

/** The category the address names by its place in the list: a name in an address would tell of health to whoever holds the phone next. */
function chosenCategory(query: URLSearchParams, offered: OfferedForStart[]): OfferedForStart | undefined {
  const named = query.get('category');
  return offered.find((each) => each.category === named) ?? offered[Number(named) - 1];
}

/** The question of the address, or the first one that is not answered. */
function questionAt(query: URLSearchParams, offered: OfferedForStart[] | undefined): Question {
  const wanted = query.get('question') as Question | null;
  if (!query.get('category') || (offered && !chosenCategory(query, offered))) return 'category';
  if (wanted === 'category') return 'category';
  if (!capacities.includes(query.get('capacity') as ApplicantCapacity) || wanted === 'capacity') return 'capacity';
  return wanted === 'declaration' ? 'declaration' : 'category';
}

function backAddress(code: string, query: URLSearchParams, question: Question): string {
  const before = new URLSearchParams(query);
  before.set('question', question);
  return `${addresses.start(code)}?${before}`;
}

function problemText(t: (key: string) => string, code = 'INTERNAL'): string {
  return `${t(`kit.problem.${code}.title`)}。${t(`kit.problem.${code}.text`)}`;
}

/** A point of a refusal at its field, where the page has one for it. */
function pointOf({ path, message }: { path: string | null; message: string }): { inputId?: string; message: string } {
  const field = /^applicant\/(relation|reason)$/.exec(path ?? '')?.[1];
  return field ? { inputId: `applicant-${field}`, message } : { message };
}
