import {
  ErrorSummary,
  Link,
  LoadingState,
  PageHeading,
  ProblemState,
  newKey,
  shanghaiDate,
  useKeptQuery,
  useQuery,
} from '@onething/portal-kit';
import { checkResidentId } from '@onething/policy/labels';
import type { Category } from '@onething/policy/labels';
import { useState } from 'react';
import { filingPaths } from './filing-paths.ts';
import type { FilingRole } from './filing-role.ts';
import { useFilingWords } from './filing-words.ts';
import { askedApplicationsQuery, filingPlaceQuery } from './filing.operations.ts';
import type { AskedApplication, FilingCapacity } from './filing.operations.ts';
import type { FilingHead, LocalFiling } from './local-filing.ts';
import { keepFiling, localFilingLifeMs } from './local-filing.ts';
import { HeadFields } from './head-fields.tsx';
import type { HeadAnswers } from './head-fields.tsx';
import { openFiling } from './use-filing.ts';

const noVariables = {};

/** Before the form: for which child's place and situation, who applies, and (at a window) when the paper came. Works without a network. */
export function StartFilingPage({ role, unit }: { role: FilingRole; unit: string }) {
  const { host, t } = useFilingWords();
  const [county, setCounty] = useState(unit.slice(0, 6));
  const asked = useAskedApplication();
  const places = useKeptQuery('place', filingPlaceQuery, { code: county });
  const place = places.data?.jurisdiction;
  const offered = place?.offeredCategories.filter((each) => each.formCode) ?? [];
  const [today] = useState(() => shanghaiDate(new Date().toISOString()));
  const [head, setHead] = useState<HeadAnswers>({
    category: '',
    capacity: role === 'villageDirector' || role === 'reliefHelper' ? 'GUARDIAN' : '',
    receivedOn: today,
    name: '',
    residentId: '',
    phone: '',
    relation: '',
    reason: '',
    accepted: false,
  });
  // What the office asked for is chosen until somebody chooses otherwise.
  const shown = asked && head.category === '' ? { ...head, category: asked.category } : head;
  const [errors, setErrors] = useState<{ inputId: string; message: string }[]>([]);
  const [attempt, setAttempt] = useState(0);

  function start() {
    const wrong = problemsOf(shown, role, today, t);
    setErrors(wrong);
    setAttempt(attempt + 1);
    if (wrong.length > 0) return;
    const formCode = offered.find((each) => each.category === shown.category)?.formCode ?? '';
    const code = asked?.code ?? (county === unit.slice(0, 6) ? unit : county);
    const filing = newFiling({ ...headOf(shown, role), code, formCode, ...(asked ? { askedId: asked.id } : {}) });
    keepFiling(filing, localStorage);
    void openFiling(host, filing).send();
    host.navigate(filingPaths.filing(filing.id));
  }

  return (
    <div className="page page-narrow">
      <PageHeading title={t('start.title')} lead={t(`start.lead.${role}`)} />
      {asked && <p className="callout">{t('start.askedFor', { name: asked.childName })}</p>}
      {!place && places.loading && <LoadingState />}
      {!place && !places.loading && <ProblemState problems={places.problems} onRetry={() => void places.reload()} />}
      {place && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <ErrorSummary errors={errors} attempt={attempt} />
          <HeadFields
            role={role}
            head={shown}
            offered={offered}
            county={county}
            today={today}
            errorAt={(id) => errors.find((error) => error.inputId === id)?.message}
            onChange={setHead}
            onCounty={setCounty}
          />
          <div className="actions">
            <button type="submit" className="button">
              {t('start.go')}
            </button>
            <Link href={filingPaths.home}>{t('form.later')}</Link>
          </div>
        </form>
      )}
    </div>
  );
}

/** The application of an office that the address names; undefined: none, or somebody else has begun it. */
function useAskedApplication(): AskedApplication | undefined {
  const { host } = useFilingWords();
  const wanted = host.query.get('asked');
  const { data } = useQuery(askedApplicationsQuery, noVariables, { skip: wanted === null });
  return data?.askedApplications.find(({ id }) => id === wanted);
}

function newFiling(head: FilingHead): LocalFiling {
  return {
    id: newKey(),
    head,
    answers: {},
    sources: {},
    photos: [],
    revision: 0,
    dirty: false,
    attempt: 1,
    expiresAt: Date.now() + localFilingLifeMs,
  };
}

/** What was chosen and typed, once nothing is missing. */
function headOf(head: HeadAnswers, role: FilingRole): Omit<FilingHead, 'code' | 'formCode'> {
  const { name, residentId, phone, relation, reason } = head;
  const capacity = head.capacity as FilingCapacity;
  const given = Object.fromEntries(Object.entries({ residentId, phone, relation, reason }).filter(([, value]) => value.trim() !== ''));
  return {
    category: head.category as Category,
    capacity,
    ...(capacity === 'GUARDIAN' ? {} : { applicant: { name: name.trim(), ...given } }),
    ...(role === 'windowClerk' ? { receivedOn: head.receivedOn } : {}),
  };
}

/** The same rules as the server's, so that they are known without a network. */
function problemsOf(
  head: HeadAnswers,
  role: FilingRole,
  today: string,
  t: (key: string) => string,
): { inputId: string; message: string }[] {
  const other = head.capacity !== 'GUARDIAN' && head.capacity !== '';
  const relative = head.capacity === 'ENTRUSTED_RELATIVE';
  const problems: [string, boolean][] = [
    ['category', head.category === ''],
    ['receivedOn', role === 'windowClerk' && (head.receivedOn === '' || head.receivedOn > today)],
    ['capacity', head.capacity === ''],
    ['name', other && !head.name.trim()],
    ['residentId', (relative || head.residentId !== '') && other && !checkResidentId(head.residentId).ok],
    ['relation', relative && head.relation === ''],
    ['reason', head.capacity === 'VILLAGE_COMMITTEE' && !head.reason.trim()],
    ['accepted', !head.accepted],
  ];
  return problems.filter(([, wrong]) => wrong).map(([name]) => ({ inputId: `head-${name}`, message: t(`start.missing.${name}`) }));
}
