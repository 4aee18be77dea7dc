const longestEdgePixels = 1600;
const quality = 0.75;

/** A photo small enough to be kept on a phone and legible enough for a paper: JPEG, at most 1600 pixels long, without its metadata. */
export async function shrinkPhoto(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, longestEdgePixels / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.toDataURL('image/jpeg', quality);
}

/** The bytes of a data URL, without asking the network: the page's policy allows no fetch of it. */
export function fileOfDataUrl(dataUrl: string, fileName: string): File {
  const [head = '', body = ''] = dataUrl.split(',');
  const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
  return new File([bytes], fileName, { type: /data:([^;]+)/.exec(head)?.[1] ?? 'image/jpeg' });
}
