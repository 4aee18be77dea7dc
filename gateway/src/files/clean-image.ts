import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { DoorRefusal } from '../door/refusals.ts';

/** Pixels a picture may unpack to: more than any phone takes, far less than what fills the memory. */
const PIXELS_MAX = 64_000_000;
/** Longest side kept: an A4 page at about 350 dots per inch, so that every stamp stays readable. */
const SIDE_PIXELS_MAX = 4096;

// One picture at a time and nothing cached: unpacked pictures are what this process could run out of memory with.
sharp.cache(false);
sharp.concurrency(1);
let turn: Promise<unknown> = Promise.resolve();

function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work, work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** A picture written anew. */
export interface CleanImage {
  content: Buffer;
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
}

function open(content: Buffer): Sharp {
  // Only the first frame: a moving picture proves nothing that its first frame does not.
  return sharp(content, { limitInputPixels: PIXELS_MAX, failOn: 'error', pages: 1, sequentialRead: true });
}

async function rewrite(content: Buffer, mediaType: CleanImage['mediaType']): Promise<Buffer> {
  const { width = 0, height = 0 } = await open(content).metadata();
  if (width * height > PIXELS_MAX || width * height === 0) throw new DoorRefusal('FILE_UNREADABLE');
  const upright = open(content)
    .autoOrient()
    .resize({ width: SIDE_PIXELS_MAX, height: SIDE_PIXELS_MAX, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  if (mediaType === 'image/png') return upright.png({ compressionLevel: 8 }).toBuffer();
  if (mediaType === 'image/webp') return upright.webp({ quality: 88 }).toBuffer();
  return upright.jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer();
}

/**
 * Decodes a picture and writes it anew, upright: place, camera and everything hidden in or behind the picture is gone.
 * Throws FILE_UNREADABLE for one that is cut short, broken or unpacks to more pixels than `PIXELS_MAX`.
 */
export function cleanImage(content: Buffer, mediaType: CleanImage['mediaType']): Promise<CleanImage> {
  return oneAtATime(async () => {
    try {
      return { content: await rewrite(content, mediaType), mediaType };
    } catch {
      throw new DoorRefusal('FILE_UNREADABLE');
    }
  });
}
