import { keptPart, longestSidePixels, scaleFor, turnedSize, untouched } from './photo-shape.ts';
import type { PhotoEdits } from './photo-shape.ts';

/** Below this and unchanged a photo is sent as it is. */
const smallBytes = 1_500_000;

/** Draws the whole turned photo, with what will be cut off pale, no larger than `longest` pixels. */
export function drawPreview(canvas: HTMLCanvasElement, photo: ImageBitmap, edits: PhotoEdits, longest: number): void {
  const whole = turnedSize(photo, edits.turn);
  const scale = scaleFor(whole, longest);
  drawTurned(canvas, photo, edits.turn, { x: 0, y: 0, ...whole }, scale);
  const { x, y, width, height } = keptPart(photo, edits);
  if (width === whole.width && height === whole.height) return;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = 'rgba(255, 255, 255, 0.75)';
  const [left, top, right, bottom] = [x, y, x + width, y + height].map((pixels) => pixels * scale) as [number, number, number, number];
  pen.fillRect(0, 0, canvas.width, top);
  pen.fillRect(0, bottom, canvas.width, canvas.height - bottom);
  pen.fillRect(0, top, left, bottom - top);
  pen.fillRect(right, top, canvas.width - right, bottom - top);
  pen.lineWidth = 2;
  pen.strokeStyle = '#15202b';
  pen.strokeRect(left + 1, top + 1, right - left - 2, bottom - top - 2);
}

/** The photo as it is to be sent: turned, cut, not larger than it need be, without the place and camera that the original tells of. */
export async function finishedPhoto(original: File, photo: ImageBitmap, edits: PhotoEdits): Promise<File> {
  const part = keptPart(photo, edits);
  const scale = scaleFor(part, longestSidePixels);
  const changed = JSON.stringify(edits) !== JSON.stringify(untouched);
  if (!changed && scale === 1 && original.size <= smallBytes) return original;
  const canvas = document.createElement('canvas');
  drawTurned(canvas, photo, edits.turn, part, scale);
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88));
  return content ? new File([content], `${original.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' }) : original;
}

function drawTurned(
  canvas: HTMLCanvasElement,
  photo: ImageBitmap,
  turn: PhotoEdits['turn'],
  part: { x: number; y: number; width: number; height: number },
  scale: number,
): void {
  canvas.width = Math.max(1, Math.round(part.width * scale));
  canvas.height = Math.max(1, Math.round(part.height * scale));
  const pen = canvas.getContext('2d')!;
  const whole = turnedSize(photo, turn);
  pen.scale(scale, scale);
  pen.translate(whole.width / 2 - part.x, whole.height / 2 - part.y);
  pen.rotate((turn * Math.PI) / 180);
  pen.drawImage(photo, -photo.width / 2, -photo.height / 2);
}
