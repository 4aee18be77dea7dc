import { useId, useState } from 'react';
import type { ChangeEvent } from 'react';
import { uploadFile } from '@onething/portal-kit';
import { useWords } from '../words.ts';

/** What the gateway certifies of a file that has arrived. */
export interface UploadedFile {
  fileId: string;
  fileName: string;
  receipt: string;
}

export interface UploadFieldProps {
  label: string;
  disabled?: boolean;
  /** Called once with all files of one choice that arrived. */
  onStored: (files: UploadedFile[]) => void | Promise<void>;
}

const known = ['FILE_TOO_LARGE', 'FILE_TYPE_REFUSED', 'FILE_DISGUISED', 'FILE_UNREADABLE', 'OFFLINE'] as const;

/** Photos and papers from the disk: uploaded at once. A failed one is named and the others stay. */
export function UploadField({ label, disabled, onStored }: UploadFieldProps) {
  const { t } = useWords();
  const field = useId();
  const [percent, setPercent] = useState<number>();
  const [failures, setFailures] = useState<string[]>([]);

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    const failed: string[] = [];
    const stored: UploadedFile[] = [];
    for (const file of chosen) {
      setPercent(0);
      const answer = await uploadFile(file, { purpose: 'material', onProgress: (share) => setPercent(Math.round(share * 100)) });
      if (answer.ok) stored.push({ fileId: answer.fileId, fileName: answer.fileName, receipt: answer.receipt });
      else failed.push(t('enquiry.uploadFailed', { name: file.name, reason: t(`enquiry.upload.${reasonOf(answer.code)}`) }));
    }
    setPercent(undefined);
    setFailures(failed);
    if (stored.length > 0) await onStored(stored);
  }

  return (
    <>
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf"
        disabled={disabled || percent !== undefined}
        onChange={(event) => void choose(event)}
      />
      <p className="wb-small" role="status">
        {percent !== undefined && t('enquiry.uploading', { percent })}
      </p>
      {failures.map((failure) => (
        <p key={failure} className="wb-wrong" role="alert">
          {failure}
        </p>
      ))}
    </>
  );
}

function reasonOf(code: string): (typeof known)[number] | 'OTHER' {
  return known.find((one) => one === code) ?? 'OTHER';
}
