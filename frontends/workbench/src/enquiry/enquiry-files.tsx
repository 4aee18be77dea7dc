import { UploadField } from '../pieces/upload-field.tsx';
import type { UploadedFile } from '../pieces/upload-field.tsx';
import { useWords } from '../words.ts';

export interface EnquiryFilesProps {
  files: UploadedFile[];
  onChange: (files: UploadedFile[]) => void;
}

/** Photos and papers of a record: uploaded at once, linked with the record. */
export function EnquiryFiles({ files, onChange }: EnquiryFilesProps) {
  const { t } = useWords();
  return (
    <div className="wb-field">
      <UploadField label={t('enquiry.files')} onStored={(stored) => onChange([...files, ...stored])} />
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
