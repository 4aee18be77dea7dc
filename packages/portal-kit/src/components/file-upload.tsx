import { useRef, useState } from 'react';
import type { ChangeEvent, ComponentType } from 'react';
import { useHost } from '../host/use-host.tsx';
import { refusalBeforeUpload } from './upload-file.ts';
import type { UploadAnswer } from './upload-file.ts';
import type { StoredFile } from './stored-file.ts';
import { RunningRow, StoredRow } from './upload-rows.tsx';
import { useUploads } from './use-uploads.ts';

/** Shows a photo before it is sent; the person may turn and cut it. */
export interface PhotoEditorProps {
  photo: File;
  /** Photos still to be looked at after this one. */
  left: number;
  onUse: (photo: File) => void;
  onDiscard: () => void;
}

export interface FileUploadProps {
  /** Id of the file input: where an error summary links to. */
  id: string;
  /** What is uploaded, said to screen readers before "take a photo". */
  label: string;
  purpose: string;
  files: StoredFile[];
  invalid?: boolean;
  /** Under which files wait on the device while there is no network; absent: they do not. */
  scope?: string;
  /** Sent without sign-in: photos only. */
  unsigned?: boolean;
  /** Looks at photos before they are sent; absent: they are sent as they are. */
  Editor?: ComponentType<PhotoEditorProps>;
  /** Attaches an uploaded file. Resolves to a refusal's message, or nothing. */
  onUploaded: (answer: Extract<UploadAnswer, { ok: true }>) => Promise<string | undefined>;
  /** Resolves to a refusal's message, or nothing. Absent: what has been handed in stays. */
  onRemove?: (file: StoredFile) => Promise<string | undefined>;
}

/** Any number of photos of one paper: looked at first, each with progress, a way to try again and a way to take it back. */
export function FileUpload({ id, label, purpose, files, invalid, scope, unsigned, Editor, onUploaded, onRemove }: FileUploadProps) {
  const host = useHost();
  const { t } = host;
  const { running, add, retry, drop } = useUploads({ purpose, scope, unsigned, onUploaded });
  const [toSee, setToSee] = useState<File[]>([]);
  const [removing, setRemoving] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    // However large: what the editor sends is small enough.
    const isPhoto = ({ name, type }: File) => Boolean(Editor) && type.startsWith('image/') && !refusalBeforeUpload({ size: 0, name, type });
    setToSee((list) => [...list, ...chosen.filter(isPhoto)]);
    add(chosen.filter((file) => !isPhoto(file)));
  }

  function seen(photo: File | undefined) {
    setToSee((list) => list.slice(1));
    if (photo) add([photo]);
    if (toSee.length <= 1) input.current?.focus();
  }

  async function remove(file: StoredFile) {
    if (!onRemove) return;
    setRemoving(file.fileId);
    setProblem(await onRemove(file));
    setRemoving(undefined);
    host.announce(t('kit.upload.removed', { name: file.fileName }));
    input.current?.focus();
  }

  const [photo] = toSee;
  return (
    <div className="upload">
      {files.length + running.length > 0 && (
        <ul className="upload-files">
          {files.map((file) => (
            <StoredRow
              key={file.fileId}
              file={file}
              busy={removing === file.fileId}
              {...(onRemove ? { onRemove: () => void remove(file) } : {})}
            />
          ))}
          {running.map((upload) => (
            <RunningRow
              key={upload.key}
              upload={upload}
              onRetry={() => retry(upload)}
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
      {photo && Editor && (
        <Editor key={toSee.length} photo={photo} left={toSee.length - 1} onUse={seen} onDiscard={() => seen(undefined)} />
      )}
      <label className={photo ? 'button button-plain upload-choose only-spoken' : 'button button-plain upload-choose'}>
        <span className="only-spoken">{label}：</span>
        {t(files.length + running.length > 0 ? 'kit.upload.more' : 'kit.upload.choose')}
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          accept={`image/jpeg,image/png,image/webp${unsigned ? '' : ',application/pdf'}`}
          aria-invalid={invalid || undefined}
          onChange={choose}
        />
      </label>
    </div>
  );
}
