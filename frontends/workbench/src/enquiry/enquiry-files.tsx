import { useId, useState } from 'react';
import type { ChangeEvent } from 'react';
import { uploadFile } from '@onething/portal-kit';
import { useWords } from '../words.ts';
import type { UploadedFile } from './enquiry-draft.ts';

export interface EnquiryFilesProps {
  files: UploadedFile[];
  onChange: (files: UploadedFile[]) => void;
}

const known = ['FILE_TOO_LARGE', 'FILE_TYPE_REFUSED', 'FILE_DISGUISED', 'FILE_UNREADABLE', 'OFFLINE'] as const;

/** Photos and papers of a record: uploaded at once, linked with the record. A failed one is named and the others stay. */
export function EnquiryFiles({ files, onChange }: EnquiryFilesProps) {
  const { t } = useWords();
  const field = useId();
  const [percent, setPercent] = useState<number>();
  const [failures, setFailures] = useState<string[]>([]);

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    const failed: string[] = [];
    let stored = files;
    for (const file of chosen) {
      setPercent(0);
      const answer = await uploadFile(file, { purpose: 'material', onProgress: (share) => setPercent(Math.round(share * 100)) });
      if (answer.ok) stored = [...stored, { fileId: answer.fileId, fileName: answer.fileName, receipt: answer.receipt }];
      else failed.push(t('enquiry.uploadFailed', { name: file.name, reason: t(`enquiry.upload.${reasonOf(answer.code)}`) }));
    }
    setPercent(undefined);
    setFailures(failed);
    onChange(stored);
  }

  return (
    <div className="wb-field">
      <label htmlFor={field}>{t('enquiry.files')}</label>
      <input
        id={field}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf"
        disabled={percent !== undefined}
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
      {files.length > 0 && (
        <ul className="wb-enquiry-files">
          {files.map((file) => (
            <li key={file.fileId}>
              {file.fileName}
              <button
                type="button"
                className="wb-link"
                aria-label={t('enquiry.removeFile', { name: file.fileName })}
                onClick={() => onChange(files.filter((one) => one !== file))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function reasonOf(code: string): (typeof known)[number] | 'OTHER' {
  return known.find((one) => one === code) ?? 'OTHER';
}
