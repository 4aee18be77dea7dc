import { useId, useState } from 'react';
import { useAct } from '../case/use-act.ts';
import { shortMoment } from '../format.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { UploadField } from '../pieces/upload-field.tsx';
import type { UploadedFile } from '../pieces/upload-field.tsx';
import { useWords } from '../words.ts';
import { attachChangePaper, changePapers } from './change.operations.ts';
import type { Change, ChangeGround, ChangePaper } from './change.operations.ts';

/** What usually proves a ground. */
const usual: Partial<Record<ChangeGround, ChangePaper>> = {
  CHILD_DIED: 'DEATH_CERTIFICATE',
  TURNED_18: 'SCHOOL_CERTIFICATE',
  PARENT_REAPPEARED: 'POLICE_RECORD',
  PARENT_RELEASED: 'RELEASE_CERTIFICATE',
  CHILD_RESTRICTED: 'COURT_DOCUMENT',
  MOVED: 'HOUSEHOLD_REGISTER',
  CORRECTION: 'OTHER',
};

/** The papers that prove a change, beside it, and the way to add one while it is open. */
export function ChangePapers({ change, onChanged }: { change: Change; onChanged: () => void }) {
  const { t } = useWords();
  const open = change.status === 'PROPOSED' || change.status === 'CHECKED' || change.status === 'PREPARED';
  if (!open && change.paperFiles.length === 0) return null;
  return (
    <section className="wb-change-papers" aria-label={t('change.papers.title')}>
      <h3>{t('change.papers.title')}</h3>
      {change.paperFiles.length === 0 ? (
        <p className="wb-secondary">{t('change.papers.none')}</p>
      ) : (
        <ul>
          {change.paperFiles.map((paper) => (
            <Paper key={paper.file.fileId} paper={paper} />
          ))}
        </ul>
      )}
      {open && <AddPaper change={change} onChanged={onChanged} />}
    </section>
  );
}

/** A paper with its first page: a click shows it whole. */
function Paper({ paper: { paper, file, by } }: { paper: Change['paperFiles'][number] }) {
  const { t } = useWords();
  const [broken, setBroken] = useState(false);
  return (
    <li>
      <a href={`${file.url}?inline=1`} target="_blank" rel="noreferrer">
        {file.mediaType.startsWith('image/') && !broken && (
          <img src={`${file.url}?inline=1`} alt="" loading="lazy" onError={() => setBroken(true)} />
        )}
        <span>
          <b>{t(`change.paper.${paper}`)}</b> {file.fileName}
        </span>
      </a>
      <span className="wb-secondary">
        {by?.name ?? t('change.papers.family')} {shortMoment(file.attachedAt)}
      </span>
    </li>
  );
}

function AddPaper({ change, onChanged }: { change: Change; onChanged: () => void }) {
  const { t, host } = useWords();
  const acting = useAct();
  const id = useId();
  const [paper, setPaper] = useState<ChangePaper>(usual[change.ground] ?? 'OTHER');
  async function attach(files: UploadedFile[]) {
    for (const { receipt } of files)
      if (!(await acting.run(attachChangePaper, { proposalId: change.id, paper, receipt }))) return onChanged();
    host.announce(t('change.papers.added'));
    onChanged();
  }
  return (
    <div className="wb-change-add-paper">
      <label htmlFor={id}>{t('change.papers.kind')}</label>
      <select id={id} className="wb-select" value={paper} onChange={(event) => setPaper(event.target.value as ChangePaper)}>
        {changePapers
          .filter((kind) => kind !== 'AGENCY_DATA')
          .map((kind) => (
            <option key={kind} value={kind}>
              {t(`change.paper.${kind}`)}
            </option>
          ))}
      </select>
      <UploadField label={t('change.papers.add')} disabled={acting.busy} onStored={attach} />
      <RefusalNote failure={acting.failure} onReload={onChanged} />
    </div>
  );
}
