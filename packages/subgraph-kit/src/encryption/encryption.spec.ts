import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Letter } from '../toy/letter.entity.ts';
import { EncryptedFields } from './encrypted-fields.ts';
import { identityToken } from './identity-token.ts';
import { CannotOpen, isSealed, keyIdOf, open, seal, type KeyRing } from './key-ring.ts';
import { maskAccount, maskName, maskPhone, maskResidentId } from './masks.ts';
import { SealedEnvelope } from './sealed-envelope.ts';
import { generateSubgraphKeys, readSubgraphKeys } from './subgraph-keys.ts';

const ring: KeyRing = {
  current: 'k2',
  keys: new Map([
    ['k1', randomBytes(32)],
    ['k2', randomBytes(32)],
  ]),
};
const text = fc.string({ unit: 'grapheme' });

describe('sealed values', () => {
  it('open to what was sealed, never show it, and never look alike', () => {
    fc.assert(
      fc.property(text, fc.string(), (plain, place) => {
        const sealed = seal(ring, place, plain);
        expect(open(ring, place, sealed)).toBe(plain);
        expect(seal(ring, place, plain)).not.toBe(sealed);
        expect(isSealed(sealed)).toBe(true);
        expect(keyIdOf(sealed)).toBe('k2');
      }),
    );
  });

  it('open nowhere else', () => {
    fc.assert(
      fc.property(text, fc.string(), fc.string(), (plain, place, other) => {
        fc.pre(place !== other);
        expect(() => open(ring, other, seal(ring, place, plain))).toThrow(CannotOpen);
      }),
    );
  });

  it('do not open when any character was changed', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom(...'ABCxyz019_-'), (plain, at, character) => {
        const sealed = seal(ring, 'place', plain);
        const position = 3 + (at % (sealed.length - 3));
        const changed = sealed.slice(0, position) + character + sealed.slice(position + 1);
        fc.pre(Buffer.from(changed.slice(3), 'base64url').compare(Buffer.from(sealed.slice(3), 'base64url')) !== 0);
        expect(() => open(ring, 'place', changed)).toThrow(CannotOpen);
      }),
    );
  });

  it('open with an older key of the ring, not with a key that is gone', () => {
    const older: KeyRing = { ...ring, current: 'k1' };
    const sealed = seal(older, 'p', '数');
    expect(open(ring, 'p', sealed)).toBe('数');
    expect(() => open({ current: 'k2', keys: new Map([['k2', ring.keys.get('k2')!]]) }, 'p', sealed)).toThrow('no key k1');
  });

  it('are bound to their column and row', () => {
    const fields = new EncryptedFields(ring);
    const one = Object.assign(new Letter(), { id: '1' });
    one.writerResidentId = fields.seal(one, 'writerResidentId', '370112201602110123');
    expect(fields.open(one, 'writerResidentId')).toBe('370112201602110123');
    const thief = Object.assign(new Letter(), { id: '2', writerResidentId: one.writerResidentId });
    expect(() => fields.open(thief, 'writerResidentId')).toThrow(CannotOpen);
    expect(() => fields.open(Object.assign(one, { writerPhone: one.writerResidentId }), 'writerPhone')).toThrow(CannotOpen);
    expect(() => fields.seal(new Letter(), 'writerResidentId', 'x')).toThrow('id');
  });

  it('carry JSON inside events', () => {
    const envelope = new SealedEnvelope(ring);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(envelope.open(envelope.seal(value, 'case'), 'case')).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(() => envelope.open(envelope.seal({}, 'case'), 'other')).toThrow(CannotOpen);
  });
});

describe('identity tokens', () => {
  const key = randomBytes(32);
  it('are equal for the same person however written, and only then', () => {
    expect(identityToken(key, ' 37011220160211012x ')).toBe(identityToken(key, '37011220160211012X'));
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}[\dX]$/), fc.stringMatching(/^\d{17}[\dX]$/), (one, other) => {
        expect(identityToken(key, one) === identityToken(key, other)).toBe(one === other);
        expect(identityToken(key, one)).toMatch(/^v1:[\w-]{43}$/);
        expect(identityToken(key, one)).not.toContain(one);
        expect(identityToken(randomBytes(32), one)).not.toBe(identityToken(key, one));
      }),
    );
  });
});

describe('masks', () => {
  it.each([
    [maskResidentId, '370112201602110123', '370112********0123'],
    [maskResidentId, '370112160211012', '370112*****1012'],
    [maskResidentId, '3701', '****'],
    [maskPhone, '13800000123', '138****0123'],
    [maskPhone, '110', '***'],
    [maskAccount, '6222020200001230123', '***************0123'],
    [maskAccount, '1234567', '*******'],
    [maskName, '王小雨', '王＊雨'],
    [maskName, '王雨', '王＊'],
    [maskName, '欧阳小雨', '欧＊＊雨'],
    [maskName, '王', '＊'],
    [maskName, '', ''],
  ])('%o of %s is %s', (mask, value, masked) => expect(mask(value)).toBe(masked));

  it('never show more than the ends, and keep the length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,25}$/), (digits) => {
        for (const [mask, shown] of [
          [maskResidentId, 10],
          [maskPhone, 7],
          [maskAccount, 4],
        ] as const) {
          const masked = mask(digits);
          expect(masked).toHaveLength(digits.length);
          expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(shown);
          if (digits.length > 0) expect(masked).toContain('*');
        }
      }),
    );
  });
});

it('keys are read only when whole', () => {
  const serialised = generateSubgraphKeys();
  expect(readSubgraphKeys(serialised).identity).toHaveLength(32);
  expect(() => readSubgraphKeys({ ...serialised, identity: 'c2hvcnQ=' })).toThrow('keys: identity is not 32 bytes');
  expect(() => readSubgraphKeys({ ...serialised, fields: { current: 'k9', keys: serialised.fields.keys } })).toThrow(
    'keys: fields has no current key',
  );
});
