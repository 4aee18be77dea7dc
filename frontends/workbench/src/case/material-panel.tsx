import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { formatSize } from '@onething/portal-kit';
import type { Material, MaterialFile } from '../case-types.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { CitationMark } from '../pieces/citation-mark.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import { checkMaterial } from './acts.operations.ts';
import type { TaskProps } from './finding-panel.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { useAct } from './use-act.ts';

/** A paper large, page by page, with the question whether it can be used. */
export function MaterialPanel({ file, material, onClose, onDone, onReload }: TaskProps & { material: Material }) {
  const { t, text } = useWords();
  const [page, setPage] = useState(0);
  const shown = material.files[Math.min(page, material.files.length - 1)];
  return (
    <PanelFrame
      title={text(material.label)}
      note={
        <>
          {text(material.because)} <CitationMark citation={material.citation} />
        </>
      }
      onClose={onClose}
    >
      {shown ? (
        <MaterialView file={shown} label={text(material.label)} />
      ) : (
        <p className="wb-secondary">{t(`materialState.${material.state}`)}</p>
      )}
      {shown?.sameAs && shown.sameAs.length > 0 && (
        <p className="wb-block wb-block-near" role="status">
          {t('material.sameAs', { places: shown.sameAs.map((place) => text(place)).join(t('punctuation.list')) })}
        </p>
      )}
      {material.files.length > 1 && (
        <p className="wb-pages">
          <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('material.previousPage')}
          </Button>
          <span>{`${page + 1} / ${material.files.length}`}</span>
          <Button size="small" disabled={page >= material.files.length - 1} onClick={() => setPage(page + 1)}>
            {t('material.nextPage')}
          </Button>
        </p>
      )}
      <p className={`wb-material-state wb-material-${material.state.toLowerCase()}`}>
        {t(`materialState.${material.state}`)}
        {material.note && `${t('punctuation.colon')}${material.note}`}
      </p>
      {file.allowedActions.includes('CHECK_MATERIAL') && material.files.length > 0 && (
        <MaterialCheck key={material.id} file={file} material={material} onClose={onClose} onDone={onDone} onReload={onReload} />
      )}
    </PanelFrame>
  );
}

/** An image is shown here; a PDF opens in its own window, because the page's policy lets no document into it. */
function MaterialView({ file, label }: { file: MaterialFile; label: string }) {
  const { t } = useWords();
  const [broken, setBroken] = useState(false);
  const image = file.mediaType.startsWith('image/');
  return (
    <figure className="wb-paper">
      {image && !broken && <img src={`${file.url}?inline=1`} alt={label} onError={() => setBroken(true)} />}
      {image && broken && <p role="alert">{t('material.broken')}</p>}
      <figcaption>
        <span>{file.fileName}</span>
        <span className="wb-secondary">{formatSize(file.sizeBytes)}</span>
        <a href={image ? `${file.url}?inline=1` : file.url} target="_blank" rel="noreferrer">
          {t(image ? 'material.openLarge' : 'material.openPdf')}
        </a>
      </figcaption>
    </figure>
  );
}

/** Usable, or not usable and why: the applicant is told the reason in the next notice. */
function MaterialCheck({ file, material, onDone, onReload }: TaskProps & { material: Material }) {
  const { t } = useWords();
  const acting = useAct();
  const [kept, keep] = useKeptDraft<{ note: string; tried?: boolean }>(`check.${file.id}.${material.id}`);
  const note = kept?.note ?? '';
  const wrong = kept?.tried === true && note.trim() === '';
  const field = useId();
  async function check(accepted: boolean) {
    if (!accepted && note.trim() === '') return keep({ note, tried: true });
    const input = { caseId: file.id, version: file.version, materialId: material.id, accepted, ...(note.trim() && { note: note.trim() }) };
    if (!(await acting.run(checkMaterial, input))) return;
    keep(undefined);
    onDone(t(accepted ? 'done.materialChecked' : 'done.materialRejected'));
  }
  return (
    <div>
      <RefusalNote failure={acting.failure} onReload={onReload} />
      <div className="wb-field">
        <label htmlFor={field}>{t('material.note')}</label>
        {wrong && (
          <p id={`${field}-wrong`} className="wb-wrong" role="alert">
            {t('material.noteNeeded')}
          </p>
        )}
        <Input
          id={field}
          value={note}
          maxLength={200}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${field}-wrong` : undefined}
          onChange={(event) => keep({ note: event.target.value })}
        />
      </div>
      <div className="wb-buttons">
        <Button type="primary" disabled={acting.busy} onClick={() => void check(true)}>
          {t('material.usable')}
        </Button>
        <Button disabled={acting.busy} onClick={() => void check(false)}>
          {t('material.notUsable')}
        </Button>
      </div>
    </div>
  );
}
