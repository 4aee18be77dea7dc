import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../graphql/new-key.ts';
import { useHost } from '../host/use-host.tsx';
import { uploadFile } from './upload-file.ts';
import type { UploadAnswer } from './upload-file.ts';
import { dropWaiting, keepWaiting, waitingFilesOf } from './waiting-files.ts';

/** A file on its way. */
export interface RunningUpload {
  key: string;
  file: File;
  /** Share that has left the device, 0 to 1. */
  share: number;
  /** Code of a refusal, or the message of a refused attachment. */
  failure?: string;
  /** It is kept on the device and goes by itself when there is a network. */
  waiting?: boolean;
  abort: AbortController;
}

export interface UploadsOptions {
  purpose: string;
  /** Under which files wait on the device while there is no network; absent: they do not. */
  scope?: string;
  /** Sent without sign-in. */
  unsigned?: boolean;
  /** Attaches an uploaded file. Resolves to a refusal's message, or nothing. */
  onUploaded: (answer: Extract<UploadAnswer, { ok: true }>) => Promise<string | undefined>;
}

/** Failures that are nobody's fault and pass: the file is kept for later. */
const passing = new Set(['OFFLINE', 'UPLOAD_UNAUTHENTICATED']);

/** Sends files one after the other; without a network they wait on the device and go when it is back. */
export function useUploads({ purpose, scope, unsigned, onUploaded }: UploadsOptions) {
  const host = useHost();
  const { t } = host;
  const [running, setRunning] = useState<RunningUpload[]>([]);
  const attach = useRef(onUploaded);
  attach.current = onUploaded;
  const line = useRef<Promise<void>>(Promise.resolve());

  const change = useCallback(
    (key: string, patch: Partial<RunningUpload>) =>
      setRunning((list) => list.map((item) => (item.key === key ? { ...item, ...patch } : item))),
    [],
  );
  const drop = useCallback((key: string) => {
    setRunning((list) => list.filter((item) => item.key !== key));
    void dropWaiting(key);
  }, []);

  const send = useCallback(
    async (upload: RunningUpload) => {
      if (upload.abort.signal.aborted) return drop(upload.key);
      change(upload.key, { failure: undefined, waiting: false, share: 0 });
      const { signal } = upload.abort;
      const answer = await uploadFile(upload.file, { purpose, signal, unsigned, onProgress: (share) => change(upload.key, { share }) });
      if (!answer.ok && answer.code === 'CANCELLED') return drop(upload.key);
      const failure = answer.ok ? await attach.current(answer) : answer.code;
      if (!failure) {
        drop(upload.key);
        return host.announce(`${upload.file.name} ${t('kit.upload.uploaded')}`);
      }
      const waiting =
        scope !== undefined && passing.has(failure) && (await keepWaiting({ key: upload.key, scope, file: upload.file }, Date.now()));
      if (!waiting) void dropWaiting(upload.key);
      change(upload.key, { failure, waiting });
    },
    [change, drop, host, purpose, scope, t, unsigned],
  );

  // One after the other: a phone's uplink is narrow, and the first paper is safe sooner.
  const start = useCallback(
    (uploads: RunningUpload[]) => {
      for (const upload of uploads) line.current = line.current.then(() => send(upload));
    },
    [send],
  );

  const add = useCallback(
    (files: File[]) => {
      const uploads = files.map((file) => ({ key: newKey(), file, share: 0, abort: new AbortController() }));
      setRunning((list) => [...list, ...uploads]);
      start(uploads);
    },
    [start],
  );

  useEffect(() => {
    if (scope === undefined) return;
    let gone = false;
    void waitingFilesOf(scope, Date.now()).then((found) => {
      if (gone || found.length === 0) return;
      const uploads = found.map(({ key, file }): RunningUpload => ({
        key,
        file,
        share: 0,
        failure: 'OFFLINE',
        waiting: true,
        abort: new AbortController(),
      }));
      setRunning((list) => [...list, ...uploads.filter(({ key }) => !list.some((item) => item.key === key))]);
      if (navigator.onLine) start(uploads);
    });
    return () => void (gone = true);
  }, [scope, start]);

  useEffect(() => {
    const resume = () => start(running.filter(({ waiting }) => waiting));
    addEventListener('online', resume);
    return () => removeEventListener('online', resume);
  }, [running, start]);

  return { running, add, retry: (upload: RunningUpload) => start([upload]), drop };
}
