import { fileTypeFromBuffer } from 'file-type';
import { DoorRefusal } from '../door/refusals.ts';
import { checkPdf } from './check-pdf.ts';
import { cleanImage } from './clean-image.ts';

/** Most bytes one upload may have. */
export const UPLOAD_BYTES_MAX = 10 * 1024 * 1024;

const PICTURES = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;
type Picture = keyof typeof PICTURES;

/** An upload that passed every check: what will be kept. */
export interface CheckedUpload {
  content: Buffer;
  mediaType: Picture | 'application/pdf';
  fileName: string;
}

function isPicture(mediaType: string | undefined): mediaType is Picture {
  return mediaType !== undefined && mediaType in PICTURES;
}

function endingOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

const HEIC = /^image\/hei[cf]/;
const PICTURE_ENDINGS = new Set(['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'webp']);

/** What the name promises; undefined when it promises nothing we take. */
function promisedKind(fileName: string): 'picture' | 'pdf' | undefined {
  const ending = endingOf(fileName);
  if (PICTURE_ENDINGS.has(ending)) return 'picture';
  return ending === 'pdf' ? 'pdf' : undefined;
}

/** Control characters, separators, and the marks that turn the writing direction and so hide an ending. */
const UNSAFE_IN_NAMES = /[\p{Cc}\p{Cf}\\/:*?"<>|]/gu;

/** Resident IDs, phones and accounts, in half- or full-width digits, with what people put between them. */
const NUMBERS_IN_NAMES = /(?<![\d０-９])[\d０-９](?:[\s-]?[\d０-９]){10,18}[XxＸｘ]?(?![\d０-９])/gu;

/** The person's own name for the file, made safe, without numbers of people, with the ending its content has. */
function safeFileName(fileName: string, ending: string): string {
  const stem = fileName
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(UNSAFE_IN_NAMES, ' ')
    .replace(NUMBERS_IN_NAMES, '＊')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim();
  return `${[...(stem || '文件')].slice(0, 80).join('')}.${ending}`;
}

/**
 * Looks at the bytes, not at what the browser says of them. Pictures are written anew, PDFs held to being only that.
 * Refusals: FILE_TYPE_REFUSED, FILE_HEIC, FILE_DISGUISED, FILE_WITH_SCRIPT, FILE_UNREADABLE.
 */
export async function checkUpload(content: Buffer, fileName: string): Promise<CheckedUpload> {
  if (content.length === 0) throw new DoorRefusal('FILE_UNREADABLE');
  const promised = promisedKind(fileName);
  const found = (await fileTypeFromBuffer(content))?.mime;
  if (isPicture(found)) {
    if (promised === 'pdf') throw new DoorRefusal('FILE_DISGUISED');
    const image = await cleanImage(content, found);
    return { content: image.content, mediaType: image.mediaType, fileName: safeFileName(fileName, PICTURES[found]) };
  }
  if (found === 'application/pdf') {
    if (promised === 'picture') throw new DoorRefusal('FILE_DISGUISED');
    checkPdf(content);
    return { content, mediaType: 'application/pdf', fileName: safeFileName(fileName, 'pdf') };
  }
  // What an iPhone takes unless told otherwise: an honest photo, whatever its name says.
  if (found && HEIC.test(found)) throw new DoorRefusal('FILE_HEIC');
  throw new DoorRefusal(promised ? 'FILE_DISGUISED' : 'FILE_TYPE_REFUSED');
}
