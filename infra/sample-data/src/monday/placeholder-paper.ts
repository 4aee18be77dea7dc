import { crc32, deflateSync } from 'node:zlib';

const [width, height] = [248, 350];
/** Paper, ink, seal, edge: three bytes each. */
const palette = Buffer.from('fbfaf6333c45c2352bd3d9df', 'hex');
const [paper, ink, seal, edge] = [0, 1, 2, 3];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** Lines of writing of uneven length, a heading, a round seal below: what a certificate looks like from afar. */
function colourAt(x: number, y: number, seed: number): number {
  // The seed as a row of bars, so that no two papers are the same file.
  if (y > height - 16 && y < height - 8 && x >= 24 && x < 24 + 4 * 24) return ((seed >>> Math.floor((x - 24) / 4)) & 1) === 1 ? ink : paper;
  if (x < 3 || y < 3 || x >= width - 3 || y >= height - 3) return edge;
  const fromSeal = Math.hypot(x - width + 70, y - height + 70);
  if (fromSeal < 34 && (fromSeal > 30 || fromSeal < 9)) return seal;
  if (y > 28 && y < 40) return Math.abs(x - width / 2) < 60 ? ink : paper;
  const line = Math.floor((y - 62) / 18);
  if (line < 0 || line > 11 || (y - 62) % 18 > 3) return paper;
  const end = 110 + ((seed * 37 + line * 53) % 110);
  return x > 24 && x < end && (x + line * 3) % 11 < 9 ? ink : paper;
}

/** A PNG that stands for a photographed paper. Different seeds give different files, none shows anything about anybody. */
export function placeholderPaper(seed: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = colourAt(x, y, seed);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}
