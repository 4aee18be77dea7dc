import { useRef, useState } from 'react';
import { ErrorSummary, FileUpload, isRefusal, newKey, useHost } from '@onething/portal-kit';
import type { FieldError, StoredFile } from '@onething/portal-kit';
import { PhotoEditor } from '../materials/photo-editor.tsx';
import { TextQuestion } from '../objection/text-question.tsx';
import { ChoiceField } from './choice-field.tsx';
import { dangers, reportChildMutation, reporterKinds, worries } from './report.operations.ts';
import type { ReportEntry, ReportInput } from './report.operations.ts';

/** What is typed so far; empty: not answered yet. */
interface Said {
  dangerNow: ReportInput['dangerNow'] | '';
  worries: ReportInput['worries'];
  what: string;
  placeCode: string;
  where: string;
  child: string;
  reporterKind: ReportInput['reporterKind'] | '';
  reporterName: string;
  reporterPhone: string;
}

const nothing: Said = {
  dangerNow: '',
  worries: [],
  what: '',
  placeCode: '',
  where: '',
  child: '',
  reporterKind: '',
  reporterName: '',
  reporterPhone: '',
};
const mostPhotos = 4;

interface ReportFormProps {
  code: string;
  entry: ReportEntry;
  onReceived: (code: string) => void;
}

/** Short questions in plain words. Whatever is refused or fails, nothing typed is lost while the page is open. */
export function ReportForm({ code, entry, onReceived }: ReportFormProps) {
  const host = useHost();
  const { t, text } = host;
  const [said, setSaid] = useState<Said>({ ...nothing, placeCode: entry.places.length === 0 ? code : '' });
  const [photos, setPhotos] = useState<(StoredFile & { receipt: string })[]>([]);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const key = useRef(newKey());
  const change = (patch: Partial<Said>) => {
    // Another content is another report: the corrected one must not be taken for the first.
    key.current = newKey();
    setSaid({ ...said, ...patch });
  };
  const errorAt = (id: string) => errors.find(({ inputId }) => inputId === `report-${id}`)?.message;

  function fail(wrong: FieldError[]) {
    setErrors(wrong);
    setAttempt(attempt + 1);
    setBusy(false);
  }

  async function send() {
    const missing = missingAnswers(said, t);
    if (missing.length > 0) return fail(missing);
    setBusy(true);
    const input = { ...said, photoReceipts: photos.map(({ receipt }) => receipt), idempotencyKey: key.current };
    const answer = await host.client.mutate(reportChildMutation, { input });
    const result = answer.data?.reportChildInDanger;
    if (!result) return fail([{ message: `${t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`)} ${t('hall.report.kept')}` }]);
    if (isRefusal(result))
      return fail(result.details.length > 0 ? result.details.map(pointOf) : [{ message: `${result.message} ${t('hall.report.kept')}` }]);
    host.announce(t('hall.report.received'));
    onReceived(result.code);
  }

  return (
    <form
      noValidate
      className="fields report-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <h2>{t('hall.report.aboutDanger')}</h2>
      <ChoiceField
        id="report-dangerNow"
        label={t('hall.report.dangerNow')}
        choices={dangers.map((value) => ({ value, text: t(`hall.report.danger.${value}`) }))}
        chosen={[said.dangerNow]}
        error={errorAt('dangerNow')}
        onChoose={([dangerNow]) => change({ dangerNow })}
      />
      <ChoiceField
        id="report-worries"
        label={t('hall.report.worries')}
        help={t('hall.report.worriesHelp')}
        several
        choices={worries.map((value) => ({ value, text: t(`hall.report.worry.${value}`) }))}
        chosen={said.worries}
        error={errorAt('worries')}
        onChoose={(chosen) => change({ worries: chosen })}
      />
      <TextQuestion
        id="report-what"
        label={t('hall.report.what')}
        help={t('hall.report.whatHelp')}
        value={said.what}
        error={errorAt('what')}
        onChange={(what) => change({ what })}
      />
      <h2>{t('hall.report.aboutPlace')}</h2>
      {entry.places.length > 0 && (
        <div className={errorAt('placeCode') ? 'field field-invalid' : 'field'}>
          <label className="field-label" htmlFor="report-placeCode">
            {t('hall.report.place')}
          </label>
          {errorAt('placeCode') && (
            <p className="field-error" id="report-placeCode-error">
              {errorAt('placeCode')}
            </p>
          )}
          <select
            id="report-placeCode"
            className="input"
            value={said.placeCode}
            aria-invalid={errorAt('placeCode') ? true : undefined}
            aria-describedby={errorAt('placeCode') ? 'report-placeCode-error' : undefined}
            onChange={(event) => change({ placeCode: event.target.value })}
          >
            <option value="">{t('hall.report.choosePlace')}</option>
            {entry.places.map((place) => (
              <option key={place.code} value={place.code}>
                {text(place.name)}
              </option>
            ))}
            {!code.endsWith('00') && <option value={code}>{t('hall.report.placeUnknown', { place: text(entry.name) })}</option>}
          </select>
        </div>
      )}
      <TextQuestion
        id="report-where"
        label={t('hall.report.where')}
        help={t('hall.report.whereHelp')}
        line={{ maxLength: 200 }}
        value={said.where}
        error={errorAt('where')}
        onChange={(where) => change({ where })}
      />
      <TextQuestion
        id="report-child"
        label={t('hall.report.child')}
        help={t('hall.report.childHelp')}
        optional
        line={{ maxLength: 200 }}
        value={said.child}
        error={errorAt('child')}
        onChange={(child) => change({ child })}
      />
      <div className="field">
        <label className="field-label" htmlFor="report-photoReceipts">
          {t('hall.report.photos')}
          <span className="field-optional">{t('kit.optional')}</span>
        </label>
        <p className="field-help">{t('hall.report.photosHelp')}</p>
        {photos.length < mostPhotos ? (
          <FileUpload
            id="report-photoReceipts"
            label={t('hall.report.photos')}
            purpose="protection-report"
            unsigned
            files={photos}
            Editor={PhotoEditor}
            onUploaded={async ({ receipt, fileId, fileName, mediaType, sizeBytes }) => {
              setPhotos((list) => [...list, { receipt, fileId, fileName, mediaType, sizeBytes, url: '' }]);
              return undefined;
            }}
            onRemove={async (file) => {
              setPhotos((list) => list.filter(({ fileId }) => fileId !== file.fileId));
              return undefined;
            }}
          />
        ) : (
          <p role="status">{t('hall.report.photosEnough')}</p>
        )}
      </div>
      <h2>{t('hall.report.aboutYou')}</h2>
      <ChoiceField
        id="report-reporterKind"
        label={t('hall.report.reporterKind')}
        choices={reporterKinds.map((value) => ({ value, text: t(`hall.report.reporter.${value}`) }))}
        chosen={[said.reporterKind]}
        error={errorAt('reporterKind')}
        onChoose={([reporterKind]) => change({ reporterKind })}
      />
      <TextQuestion
        id="report-reporterName"
        label={t('hall.report.reporterName')}
        help={t('hall.report.reporterHelp')}
        optional
        line={{ maxLength: 50 }}
        value={said.reporterName}
        error={errorAt('reporterName')}
        onChange={(reporterName) => change({ reporterName })}
      />
      <TextQuestion
        id="report-reporterPhone"
        label={t('hall.report.reporterPhone')}
        optional
        line={{ type: 'tel', maxLength: 20 }}
        value={said.reporterPhone}
        error={errorAt('reporterPhone')}
        onChange={(reporterPhone) => change({ reporterPhone })}
      />
      <p className="secondary">{t('hall.report.secret')}</p>
      <div className="actions">
        <button type="submit" className="button" disabled={busy}>
          {t('hall.report.send')}
        </button>
      </div>
      <p className="source">{t('hall.report.basis', { document: entry.citation.document, clause: entry.citation.clause })}</p>
    </form>
  );
}

/** What has to be there before a phone spends its data; the rest the office's server says in the same words. */
function missingAnswers(said: Said, t: (key: string) => string): FieldError[] {
  const needed: [keyof Said, string, boolean][] = [
    ['dangerNow', t('hall.report.dangerMissing'), said.dangerNow === ''],
    ['worries', t('hall.report.worriesMissing'), said.worries.length === 0],
    ['what', t('hall.report.whatMissing'), said.what.trim().length < 5],
    ['placeCode', t('hall.report.placeMissing'), said.placeCode === ''],
    ['where', t('hall.report.whereMissing'), said.where.trim() === ''],
    ['reporterKind', t('hall.report.reporterMissing'), said.reporterKind === ''],
  ];
  return needed.filter(([, , wrong]) => wrong).map(([name, message]) => ({ inputId: `report-${name}`, message }));
}

function pointOf({ path, message }: { path: string | null; message: string }): FieldError {
  return path && (path in nothing || path === 'photoReceipts') ? { inputId: `report-${path}`, message } : { message };
}
