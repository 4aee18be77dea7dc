import { useRef, useState } from 'react';
import type { ChangeEvent } from 'react';
import { formatSize } from '../format/format-size.ts';
import { useHost } from '../host/use-host.tsx';
import { uploadFile } from './upload-file.ts';
import type { UploadAnswer } from './upload-file.ts';

export interface StoredFile {
  fileId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  url: string;
}

export interface FileUploadProps {
  /** Id of the file input: where an error summary links to. */
  id: string;
  /** What is uploaded, said to screen readers before "take a photo". */
  label: string;
  purpose: string;
  files: StoredFile[];
  invalid?: boolean;
  /** Attaches an uploaded file. Resolves to a refusal's message, or nothing. */
  onUploaded: (answer: Extract<UploadAnswer, { ok: true }>) => Promise<string | undefined>;
  /** Resolves to a refusal's message, or nothing. */
  onRemove: (file: StoredFile) => Promise<string | undefined>;
}

interface RunningUpload {
  key: number;
  file: File;
  share: number;
  /** Code of a refusal, or the message of a refused attachment. */
  failure?: string;
  abort: AbortController;
}

let nextKey = 1;

/** Any number of photos of one paper: each with progress, a way to try again and a way to take it back. */
export function FileUpload({ id, label, purpose, files, invalid, onUploaded, onRemove }: FileUploadProps) {
  const host = useHost();
  const { t } = host;
  const [running, setRunning] = useState<RunningUpload[]>([]);
  const [removing, setRemoving] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);

  const change = (key: number, patch: Partial<RunningUpload>) =>
    setRunning((list) => list.map((item) => (item.key === key ? { ...item, ...patch } : item)));
  const drop = (key: number) => setRunning((list) => list.filter((item) => item.key !== key));

  async function start(upload: RunningUpload) {
    change(upload.key, { failure: undefined, share: 0 });
    const answer = await uploadFile(upload.file, {
      purpose,
      signal: upload.abort.signal,
      onProgress: (share) => change(upload.key, { share }),
    });
    if (!answer.ok && answer.code === 'CANCELLED') return drop(upload.key);
    const failure = answer.ok ? await onUploaded(answer) : answer.code;
    if (failure) return change(upload.key, { failure });
    drop(upload.key);
    host.announce(`${upload.file.name} ${t('kit.upload.uploaded')}`);
  }

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = [...(event.target.files ?? [])].map((file) => ({ key: nextKey++, file, share: 0, abort: new AbortController() }));
    event.target.value = '';
    setRunning((list) => [...list, ...chosen]);
    // One after the other: a phone's uplink is narrow, and the first paper is safe sooner.
    for (const upload of chosen) await start(upload);
  }

  async function remove(file: StoredFile) {
    setRemoving(file.fileId);
    setProblem(await onRemove(file));
    setRemoving(undefined);
    host.announce(t('kit.upload.removed', { name: file.fileName }));
    input.current?.focus();
  }

  return (
    <div className="upload">
      {files.length + running.length > 0 && (
        <ul className="upload-files">
          {files.map((file) => (
            <StoredRow key={file.fileId} file={file} busy={removing === file.fileId} onRemove={() => void remove(file)} />
          ))}
          {running.map((upload) => (
            <RunningRow
              key={upload.key}
              upload={upload}
              onRetry={() => void start(upload)}
              onDrop={() => (upload.failure ? drop(upload.key) : upload.abort.abort())}
            />
          ))}
        </ul>
      )}
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <label className="button button-plain upload-choose">
        <span className="only-spoken">{label}：</span>
        {t(files.length + running.length > 0 ? 'kit.upload.more' : 'kit.upload.choose')}
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          aria-invalid={invalid || undefined}
          onChange={(event) => void choose(event)}
        />
      </label>
    </div>
  );
}

function StoredRow({ file, busy, onRemove }: { file: StoredFile; busy: boolean; onRemove: () => void }) {
  const { t } = useHost();
  const image = file.mediaType.startsWith('image/');
  return (
    <li>
      <a href={image ? `${file.url}?inline=1` : file.url} target="_blank" rel="noreferrer" className="upload-thumb">
        {image ? <img src={`${file.url}?inline=1`} alt="" loading="lazy" width="56" height="56" /> : <span aria-hidden="true">PDF</span>}
        <span>
          {file.fileName}
          <small>{formatSize(file.sizeBytes)}</small>
        </span>
      </a>
      <button type="button" className="link-button" disabled={busy} onClick={onRemove}>
        {t('kit.upload.remove')}
        <span className="only-spoken"> {file.fileName}</span>
      </button>
    </li>
  );
}

function RunningRow({ upload, onRetry, onDrop }: { upload: RunningUpload; onRetry: () => void; onDrop: () => void }) {
  const { t } = useHost();
  const percent = Math.round(upload.share * 100);
  return (
    <li className={upload.failure ? 'upload-failed' : undefined}>
      <div className="upload-running">
        <span>{upload.file.name}</span>
        {upload.failure ? (
          <p className="field-error" role="alert">
            {t('kit.upload.failed')}：{failureText(t, upload.failure)}
          </p>
        ) : (
          <>
            <progress max={100} value={percent} aria-label={upload.file.name} />
            <small>{percent < 100 ? t('kit.upload.uploading', { percent }) : t('kit.upload.checking')}</small>
          </>
        )}
      </div>
      {upload.failure && (
        <button type="button" className="link-button" onClick={onRetry}>
          {t('kit.retry')}
          <span className="only-spoken"> {upload.file.name}</span>
        </button>
      )}
      <button type="button" className="link-button" onClick={onDrop}>
        {t(upload.failure ? 'kit.upload.remove' : 'kit.upload.cancel')}
        <span className="only-spoken"> {upload.file.name}</span>
      </button>
    </li>
  );
}

/** A code we have words for, or the sentence the server gave. */
function failureText(t: (key: string) => string, failure: string): string {
  if (!/^[A-Z_]+$/.test(failure)) return failure;
  const key = `kit.upload.${failure}`;
  const text = t(key);
  return text === key ? t('kit.problem.INTERNAL.text') : text;
}
