import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkResidentId } from './resident-id.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const withCheck = (body: string): string =>
  body + '10X98765432'[[...body].reduce((sum, digit, index) => sum + Number(digit) * weights[index]!, 0) % 11];

describe('checkResidentId', () => {
  it('reads birth date, sex and region from a well-formed number', () => {
    expect(checkResidentId(withCheck('37011220150312992'))).toEqual({
      ok: true,
      bornOn: '2015-03-12',
      sex: 'FEMALE',
      regionCode: '370112',
    });
    expect(checkResidentId(withCheck('21010619840606991'))).toMatchObject({ ok: true, sex: 'MALE' });
  });

  it.each([
    ['37011220150312', 'LENGTH'],
    ['3701122015031299X9', 'CHARACTER'],
    ['37011220150312992x', 'CHARACTER'],
    [withCheck('37011220150631992'), 'DATE'],
    [withCheck('37011220150229992'), 'DATE'],
    [withCheck('37011220151312992'), 'DATE'],
  ])('refuses %s: %s', (residentId, code) => expect(checkResidentId(residentId)).toEqual({ ok: false, code }));

  it('knows leap days', () => {
    expect(checkResidentId(withCheck('37011220160229992')).ok).toBe(true);
    expect(checkResidentId(withCheck('37011219000229992')).ok).toBe(false);
  });

  it('notices any single wrong digit', () => {
    const valid = withCheck('37011220150312992');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (position, step) => {
        const digit = (Number(valid[position]) + step) % 10;
        return !checkResidentId(valid.slice(0, position) + digit + valid.slice(position + 1)).ok;
      }),
    );
  });
});
