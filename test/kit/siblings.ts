import type { SampleFamily } from '@onething/sample-data';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const names = '一二三四五六七八九十';

/** Closes a resident ID with its check digit (GB 11643). */
function withCheckDigit(body: string): string {
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * weights[place]!, 0);
  return body + '10X98765432'[sum % 11];
}

/** Invented brothers and sisters of a child, at most ten, a year or less apart, each with an ID of its own. */
export function siblingsOf(child: SampleFamily['child'], count: number): SampleFamily['child'][] {
  return Array.from({ length: count }, (_, index) => {
    const bornOn = `${2011 + Math.floor(index / 2)}-0${(index % 2) * 5 + 2}-15`;
    const order = String(800 + index * 2 + (child.sex === 'MALE' ? 1 : 0));
    const residentId = withCheckDigit(child.residentId.slice(0, 6) + bornOn.replaceAll('-', '') + order);
    return { ...child, name: `${child.name[0]}${names[index]}宝`, bornOn, residentId };
  });
}
