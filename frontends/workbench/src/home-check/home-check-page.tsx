import { ErrorSummary, Link, PageHeading, newKey, shanghaiDate } from '@onething/portal-kit';
import { useState } from 'react';
import { filingPaths } from '../filing/filing-paths.ts';
import { useFilingWords } from '../filing/filing-words.ts';
import { shrinkPhoto } from '../filing/shrink-photo.ts';
import { dropHomeCheck, keepHomeCheck, listHomeChecks, sendHomeCheck } from './home-check-outbox.ts';
import type { KeptHomeCheck } from './home-check-outbox.ts';
import type { HomeCheckAnswer } from './home-check.operations.ts';
import { useOutbox } from './use-outbox.ts';
import { useVillageCases } from './use-village-cases.ts';

const questions = ['childSeen', 'livesWithGuardian', 'parentPresent'] as const;
type Question = (typeof questions)[number];
const answers: HomeCheckAnswer[] = ['YES', 'NO', 'UNCLEAR'];

/** What the director saw at home: three questions, a note, photos. Kept on the device until the office has it. */
export function HomeCheckPage({ caseId }: { caseId: string }) {
  const { host, t } = useFilingWords();
  const found = useVillageCases().items?.find(({ id }) => id === caseId);
  const { environment } = useOutbox();
  const [today] = useState(() => shanghaiDate(new Date().toISOString()));
  const [id, setId] = useState(newKey);
  const [checkedOn, setCheckedOn] = useState(today);
  const [said, setSaid] = useState<Partial<Record<Question, HomeCheckAnswer>>>({});
  const [note, setNote] = useState('');
  const [photos, setPhotos] = useState<{ fileName: string; dataUrl: string }[]>([]);
  const [errors, setErrors] = useState<{ inputId?: string; message: string }[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<'SENT' | 'WAITS'>();
  const fail = (wrong: typeof errors) => {
    setErrors(wrong);
    setAttempt(attempt + 1);
  };

  // An answered question loses its message at once.
  const errorAt = (inputId: string) => {
    const answered = questions.some((name) => inputId === `check-${name}` && said[name]);
    return answered ? undefined : errors.find((error) => error.inputId === inputId)?.message;
  };

  async function addPhotos(files: FileList | null) {
    for (const file of files ?? []) {
      try {
        const dataUrl = await shrinkPhoto(file);
        setPhotos((list) => [...list, { fileName: file.name, dataUrl }]);
      } catch {
        fail([{ inputId: 'check-photos', message: t('papers.unreadable', { name: file.name }) }]);
      }
    }
  }

  async function save() {
    const wrong = [
      ...(checkedOn > today || !checkedOn ? [{ inputId: 'check-on', message: t('check.missing.checkedOn') }] : []),
      ...questions.filter((name) => !said[name]).map((name) => ({ inputId: `check-${name}`, message: t(`check.missing.${name}`) })),
    ];
    if (wrong.length > 0) return fail(wrong);
    const about = t('check.child', { name: found?.childName ?? '', age: found?.ageYears ?? '' });
    const check = { id, caseId, about, checkedOn, ...(said as Record<Question, HomeCheckAnswer>), note: note.trim(), photos };
    if (!keepHomeCheck(check, environment)) return fail([{ inputId: 'check-photos', message: t('save.fullText') }]);
    const sent = await sendHomeCheck({ ...check, expiresAt: 0 } as KeptHomeCheck, environment);
    if (sent === 'REFUSED') {
      const message = listHomeChecks(environment).find((kept) => kept.id === id)?.refusal ?? t('check.refused');
      // The corrected one is another record: the refused one must not come back from the device.
      dropHomeCheck(id, environment.storage);
      setId(newKey());
      return fail([{ message }]);
    }
    setOutcome(sent);
    host.announce(t(`check.outcome.${sent}`));
  }

  if (outcome)
    return (
      <div className="page page-narrow">
        <PageHeading title={t(`check.outcome.${outcome}`)} lead={t(`check.outcomeText.${outcome}`)} />
        <p className="actions">
          <Link href={filingPaths.home} className="button">
            {t('submit.home')}
          </Link>
        </p>
      </div>
    );
  return (
    <div className="page page-narrow">
      <PageHeading
        title={t('check.title')}
        caption={found ? t('check.child', { name: found.childName ?? '', age: found.ageYears ?? '' }) : undefined}
        lead={found?.address ?? undefined}
      />
      <form
        noValidate
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorSummary errors={errors} attempt={attempt} />
        <div className="field">
          <label className="field-label" htmlFor="check-on">
            {t('check.on')}
          </label>
          <input
            id="check-on"
            className="input input-narrow"
            type="date"
            max={today}
            value={checkedOn}
            onChange={(event) => setCheckedOn(event.target.value)}
          />
        </div>
        {questions.map((name) => (
          <fieldset
            key={name}
            className={errorAt(`check-${name}`) ? 'field field-invalid' : 'field'}
            id={`check-${name}`}
            tabIndex={-1}
            aria-describedby={errorAt(`check-${name}`) ? `check-${name}-error` : undefined}
          >
            <legend className="field-label">{t(`check.questions.${name}`)}</legend>
            {errorAt(`check-${name}`) && (
              <p className="field-error" id={`check-${name}-error`}>
                {errorAt(`check-${name}`)}
              </p>
            )}
            <div className="choices choices-rows">
              {answers.map((value) => (
                <label className="choice" key={value}>
                  <input type="radio" name={name} checked={said[name] === value} onChange={() => setSaid({ ...said, [name]: value })} />
                  <span>{t(`check.answers.${name}.${value}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <div className="field">
          <label className="field-label" htmlFor="check-note">
            {t('check.note')}
          </label>
          <textarea
            id="check-note"
            className="input"
            rows={4}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <div className="field">
          <ul className="upload-files">
            {photos.map((photo, index) => (
              <li key={photo.fileName + String(index)}>
                <span>{photo.fileName}</span>
                <button type="button" className="link-button" onClick={() => setPhotos(photos.filter((_, place) => place !== index))}>
                  {t('papers.remove')}
                  <span className="only-spoken"> {photo.fileName}</span>
                </button>
              </li>
            ))}
          </ul>
          <label className="button button-plain upload-choose">
            {t('check.photos')}
            <input
              id="check-photos"
              type="file"
              multiple
              accept="image/jpeg,image/png,image/webp"
              onChange={(event) => void addPhotos(event.target.files)}
            />
          </label>
          <span className="field-help">{t('check.photosHelp')}</span>
        </div>
        <div className="actions">
          <button type="submit" className="button">
            {t('check.save')}
          </button>
          <Link href={filingPaths.home}>{t('form.later')}</Link>
        </div>
      </form>
    </div>
  );
}
