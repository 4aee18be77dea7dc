import type { RecordsFile } from './records.operations.ts';

/** Hands a file to the browser to be saved; nothing of it stays in the page. */
export function saveFile(file: RecordsFile): void {
  const bytes = Uint8Array.from(atob(file.base64), (character) => character.codePointAt(0) ?? 0);
  const address = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.fileName;
  link.click();
  URL.revokeObjectURL(address);
}
