import { connect } from 'node:net';

/** What a scan found. */
export type ScanResult = { clean: true } | { clean: false; finding: string };

/** The hook every quarantined file passes. Throws when it cannot say, and then nothing is kept. */
export interface AntivirusScanner {
  scan(content: Buffer): Promise<ScanResult>;
}

/** First half of the industry's harmless test file; kept in two parts so that no scanner stops at this source. */
const TEST_FILE = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Recognises only the industry's test file: for development, where no scanner runs. */
export const testFileScanner: AntivirusScanner = {
  scan: (content) => Promise.resolve(content.includes(TEST_FILE) ? { clean: false, finding: 'EICAR test file' } : { clean: true }),
};

const CHUNK_BYTES = 64 * 1024;

/** Asks a clamd daemon over its INSTREAM command; throws when it does not answer in time. */
export function clamdScanner(host: string, port: number, timeoutMs = 20_000): AntivirusScanner {
  return {
    scan: (content) =>
      new Promise((resolve, reject) => {
        const socket = connect({ host, port, timeout: timeoutMs });
        let answer = '';
        socket.once('timeout', () => socket.destroy(new Error('The antivirus daemon does not answer')));
        socket.once('error', reject);
        socket.on('data', (part) => (answer += part.toString('latin1')));
        socket.once('close', () => {
          const finding = /stream: (.+) FOUND/.exec(answer)?.[1];
          if (finding) resolve({ clean: false, finding });
          else if (answer.includes('stream: OK')) resolve({ clean: true });
          else reject(new Error('The antivirus daemon gave no verdict'));
        });
        socket.write('zINSTREAM\0');
        for (let from = 0; from < content.length; from += CHUNK_BYTES) {
          const chunk = content.subarray(from, from + CHUNK_BYTES);
          const length = Buffer.alloc(4);
          length.writeUInt32BE(chunk.length);
          socket.write(length);
          socket.write(chunk);
        }
        socket.write(Buffer.alloc(4));
      }),
  };
}
