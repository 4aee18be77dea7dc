import { RefusalError } from '../errors/refusal-error.ts';

/** Most rows a list may have. */
export const largestRows = 100_000;

/** A file that is no list. */
export function listUnreadable(): RefusalError {
  return new RefusalError('LIST_UNREADABLE', {
    zh: '文件无法读取，请另存为XLSX或CSV（UTF-8或GBK），不加密码',
    en: 'The file cannot be read: save it as XLSX or as CSV in UTF-8 or GBK, without a password',
  });
}

/** A list of more rows than are taken at once. */
export function listTooLarge(): RefusalError {
  return new RefusalError('LIST_TOO_LARGE', {
    zh: `文件过大，最多${largestRows}行`,
    en: `The file is too large: at most ${largestRows} rows`,
  });
}
