/** Long enough for every browser to have taken the content. */
const keptMs = 10_000;

/** A file that an answer brought in base64. */
export interface BroughtFile {
  fileName: string;
  mediaType: string;
  contentBase64: string;
}

/** Offers a content to be saved under a name; nothing of it stays in the page. */
export function saveFile(fileName: string, mediaType: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
}

/** The same with a file that an answer brought. */
export function saveBroughtFile({ fileName, mediaType, contentBase64 }: BroughtFile): void {
  saveFile(
    fileName,
    mediaType,
    Uint8Array.from(atob(contentBase64), (character) => character.charCodeAt(0)),
  );
}
