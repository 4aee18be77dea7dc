/** Offers a text to be saved under a name. */
export function saveText(fileName: string, text: string, mediaType: 'application/yaml' | 'text/csv'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
