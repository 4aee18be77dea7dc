import { newKey } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import { materialLabel } from '@onething/policy/labels';
import { useState } from 'react';
import type { FilingStore } from './filing-store.ts';
import { useFilingWords } from './filing-words.ts';
import { deferFilingPaperMutation } from './filing.operations.ts';
import type { FilingMaterial } from './filing.operations.ts';
import { shrinkPhoto } from './shrink-photo.ts';
import { useFilingSnapshot } from './use-filing.ts';

interface PapersProps {
  store: FilingStore;
  guide: { code: string; label: LocalisedText; hint: LocalisedText }[];
  /** Level below what the list stands under. */
  heading: 'h2' | 'h3';
  onNext: (() => void) | undefined;
}

type Paper = Pick<FilingMaterial, 'code' | 'label' | 'required' | 'because' | 'state' | 'files'>;

/** Papers to photograph: what the application asks for by now, or, before the server has seen it, what the guide names. */
export function FilingPapers({ store, guide, heading, onNext }: PapersProps) {
  const { t, text } = useFilingWords();
  const { filing, filed } = useFilingSnapshot(store);
  const listed = filed?.materials.filter(({ required }) => required !== 'WAIVED');
  const waived = filed?.materials.filter(({ required }) => required === 'WAIVED') ?? [];
  const list: Paper[] = listed ?? expected(filing.head.capacity, guide);
  return (
    <>
      <p>{t(listed ? 'papers.lead' : 'papers.leadOffline')}</p>
      <ul className="materials">
        {list.map((paper) => (
          <PaperItem
            key={paper.code}
            paper={paper}
            store={store}
            heading={heading}
            hint={guide.find((each) => each.code === paper.code)?.hint}
          />
        ))}
      </ul>
      {waived.length > 0 && (
        <p className="secondary">{t('papers.waived', { list: waived.map(({ label }) => text(label)).join(t('papers.and')) })}</p>
      )}
      {onNext && (
        <div className="actions">
          <button type="button" className="button" onClick={onNext}>
            {t('form.next')}
          </button>
        </div>
      )}
    </>
  );
}

/** Without the server's word: what follows from who files, and everything the guide names. */
function expected(capacity: string, guide: PapersProps['guide']): Paper[] {
  const ofFiling = capacity === 'ENTRUSTED_RELATIVE' ? ['ENTRUSTMENT_PAPER', 'SIGNED_DECLARATION'] : ['SIGNED_DECLARATION'];
  const first = ofFiling.map((code) => ({ code, label: materialLabel(code) }));
  return [...first, ...guide].map(({ code, label }) => ({
    code,
    label,
    required: 'CONDITIONAL',
    because: null,
    state: 'MISSING',
    files: [],
  }));
}

interface PaperItemProps {
  paper: Paper;
  store: FilingStore;
  hint: LocalisedText | undefined;
  heading: 'h2' | 'h3';
}

function PaperItem({ paper, store, hint, heading: Heading }: PaperItemProps) {
  const { host, t, text } = useFilingWords();
  const { filing } = useFilingSnapshot(store);
  const [problem, setProblem] = useState<string>();
  const waiting = filing.photos.filter(({ materialCode }) => materialCode === paper.code);
  const inputId = `paper-${paper.code}`;

  async function add(files: FileList | null) {
    setProblem(undefined);
    for (const file of files ?? []) {
      try {
        const dataUrl = file.type === 'application/pdf' ? await readWhole(file) : await shrinkPhoto(file);
        store.addPhoto({ id: newKey(), materialCode: paper.code, fileName: file.name, dataUrl });
        host.announce(t('papers.added', { name: file.name }));
      } catch {
        setProblem(t('papers.unreadable', { name: file.name }));
      }
    }
  }

  async function defer(deferred: boolean) {
    if (!filing.caseId) return;
    const input = { caseId: filing.caseId, materialCode: paper.code, deferred, idempotencyKey: newKey() };
    await host.client.mutate(deferFilingPaperMutation, { input });
    void store.send();
  }

  return (
    <li className="material">
      <Heading>{text(paper.label)}</Heading>
      {paper.because && <p className="secondary">{text(paper.because)}</p>}
      {hint && <p className="secondary">{text(hint)}</p>}
      {paper.files.length > 0 && <p>{t('papers.sent', { list: paper.files.map(({ fileName }) => fileName).join(t('papers.and')) })}</p>}
      <ul className="upload-files">
        {waiting.map((photo) => (
          <li key={photo.id}>
            <span>
              {photo.fileName} <small>{t('papers.waiting')}</small>
            </span>
            <button type="button" className="link-button" onClick={() => store.removePhoto(photo.id)}>
              {t('papers.remove')}
              <span className="only-spoken"> {photo.fileName}</span>
            </button>
          </li>
        ))}
      </ul>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <label className="button button-plain upload-choose">
        <span className="only-spoken">{text(paper.label)}：</span>
        {t('papers.photograph')}
        <input
          id={inputId}
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          onChange={(event) => {
            void add(event.target.files).then(() => (event.target.value = ''));
          }}
        />
      </label>
      {filing.caseId && paper.files.length === 0 && waiting.length === 0 && (
        <div className="choices choices-rows">
          <label className="choice">
            <input type="checkbox" checked={paper.state === 'DEFERRED'} onChange={(event) => void defer(event.target.checked)} />
            <span>
              {t('papers.later')}
              <span className="only-spoken">：{text(paper.label)}</span>
            </span>
          </label>
        </div>
      )}
    </li>
  );
}

function readWhole(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(file);
  });
}
