/** What `POST /uploads` answers; the receipt is handed to the matter the file belongs to. */
export type UploadAnswer =
  | { ok: true; receipt: string; fileId: string; fileName: string; mediaType: string; sizeBytes: number }
  | { ok: false; code: string };

export interface UploadOptions {
  purpose: string;
  /** Share of the file that has left the device, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
  /** By somebody without sign-in: photos of a report only. */
  unsigned?: boolean;
}

export const maximumUploadBytes = 10_000_000;
const acceptedTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']);

/** Refusals that need no server: said before a phone spends its data on them. */
export function refusalBeforeUpload(file: { size: number; type: string; name?: string }): string | undefined {
  if (file.size > maximumUploadBytes) return 'FILE_TOO_LARGE';
  // Browsers other than the phone's own often give HEIC no type.
  if (/^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name ?? '')) return 'FILE_HEIC';
  // Some phones give no type at all; then the gateway looks at the bytes.
  if (file.type && !acceptedTypes.has(file.type)) return 'FILE_TYPE_REFUSED';
  return undefined;
}

/** Sends one file. XMLHttpRequest, because fetch tells no progress of what it sends. Never rejects. */
export function uploadFile(file: File, options: UploadOptions): Promise<UploadAnswer> {
  const refusal = refusalBeforeUpload(file);
  if (refusal) return Promise.resolve({ ok: false, code: refusal });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    // Fields before the file: the receiver reads them while the file still streams.
    body.append('purpose', options.purpose);
    body.append('file', file, file.name);
    request.open('POST', options.unsigned ? '/uploads/unsigned' : '/uploads');
    request.responseType = 'json';
    request.setRequestHeader('x-onething-request', '1');
    request.upload.addEventListener('progress', (event) => event.lengthComputable && options.onProgress?.(event.loaded / event.total));
    request.addEventListener('load', () => resolve(answerOf(request)));
    request.addEventListener('error', () => resolve({ ok: false, code: 'OFFLINE' }));
    request.addEventListener('abort', () => resolve({ ok: false, code: 'CANCELLED' }));
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(body);
  });
}

function answerOf(request: XMLHttpRequest): UploadAnswer {
  const body = request.response as {
    code?: string;
    receipt?: string;
    fileId?: string;
    fileName?: string;
    mediaType?: string;
    sizeBytes?: number;
  } | null;
  if (request.status >= 200 && request.status < 300 && body?.receipt && body.fileId) {
    return {
      ok: true,
      receipt: body.receipt,
      fileId: body.fileId,
      fileName: body.fileName ?? '',
      mediaType: body.mediaType ?? '',
      sizeBytes: body.sizeBytes ?? 0,
    };
  }
  if (request.status === 413) return { ok: false, code: 'FILE_TOO_LARGE' };
  return { ok: false, code: body?.code ?? (request.status === 401 ? 'UPLOAD_UNAUTHENTICATED' : 'INTERNAL') };
}
