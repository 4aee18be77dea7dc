import { RefusalError } from '@onething/subgraph-kit';
import type { ImportHouseholdRecordsInput } from './import-household-records.input.ts';

/** The text, or the bytes, of the list that was handed in. Refuses LIST_MISSING (none or both) and LIST_UNREADABLE (no base64). */
export function listContent({ csv, csvBase64 }: Pick<ImportHouseholdRecordsInput, 'csv' | 'csvBase64'>): string | Uint8Array {
  if (typeof csv === 'string' && typeof csvBase64 !== 'string') return csv;
  if (typeof csvBase64 !== 'string' || typeof csv === 'string') {
    throw new RefusalError('LIST_MISSING', { zh: '请选择一个名册文件', en: 'Choose one list' }, [
      { path: 'csv', code: 'REQUIRED', message: { zh: '文本或文件，二者选一', en: 'The text or the file, one of the two' } },
    ]);
  }
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(csvBase64)) {
    throw new RefusalError('LIST_UNREADABLE', { zh: '文件在传送中损坏，请重新上传', en: 'The file was damaged on its way: send it again' });
  }
  return Buffer.from(csvBase64, 'base64');
}
