import { formatSize } from '../format/format-size.ts';
import { useHost } from '../host/use-host.tsx';
import type { StoredFile } from './stored-file.ts';
import type { RunningUpload } from './use-uploads.ts';

/** A file the server has; without `onRemove` it stays. */
export function StoredRow({ file, busy, onRemove }: { file: StoredFile; busy: boolean; onRemove?: () => void }) {
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
      {onRemove && (
        <button type="button" className="link-button" disabled={busy} onClick={onRemove}>
          {t('kit.upload.remove')}
          <span className="only-spoken"> {file.fileName}</span>
        </button>
      )}
    </li>
  );
}

/** A file on its way, kept for later, or refused. */
export function RunningRow({ upload, onRetry, onDrop }: { upload: RunningUpload; onRetry: () => void; onDrop: () => void }) {
  const { t } = useHost();
  const percent = Math.round(upload.share * 100);
  return (
    <li className={upload.failure && !upload.waiting ? 'upload-failed' : undefined}>
      <div className="upload-running">
        <span>{upload.file.name}</span>
        {upload.waiting ? (
          <p className="upload-waiting" role="status">
            {t(upload.failure === 'OFFLINE' ? 'kit.upload.waiting' : 'kit.upload.waitingSignIn')}
          </p>
        ) : upload.failure ? (
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

/** A code we have words for, with the code for whoever calls about it; or the sentence the server gave. */
function failureText(t: (key: string) => string, failure: string) {
  if (!/^[A-Z_]+$/.test(failure)) return failure;
  const key = `kit.upload.${failure}`;
  const text = t(key);
  return (
    <>
      {text === key ? t('kit.problem.INTERNAL.text') : text} <code className="refusal-code">{failure}</code>
    </>
  );
}
