import type { ChildrenKit } from '../children-context.ts';

/** Letters and digits nobody mistakes for others when read over the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const characters = 12;

/**
 * The code of a report, `7KQM-3XPD-9RTW`: made from its id with the house's key, so that a repeated request is told the same code and nobody else can
 * guess it (59 bits). Kept nowhere; the report holds a keyed hash of it.
 */
export function receiptCode(kit: Pick<ChildrenKit, 'keyedHash'>, reportId: string): string {
  let number = BigInt(`0x${kit.keyedHash(`protection receipt ${reportId}`)}`);
  let code = '';
  while (code.length < characters) {
    code += alphabet[Number(number % BigInt(alphabet.length))];
    number /= BigInt(alphabet.length);
  }
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** What is compared: the code as somebody types it, without spaces and dashes, in capitals. */
export function receiptHash(kit: Pick<ChildrenKit, 'keyedHash'>, code: string): string {
  return kit.keyedHash(`protection code ${code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')}`);
}
