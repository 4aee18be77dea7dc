import { describe, expect, it } from 'vitest';
import { blankContact, blankPlace, blankUnit, placeOf } from './typed-place.ts';

describe('a new place as typed', () => {
  it('is sent trimmed, an English text left out as the Chinese one, an empty optional text as nothing', () => {
    const typed = {
      ...blankPlace('#0b5a8a'),
      code: ' 410107 ',
      name: { zh: ' 示例区 ', en: '' },
      contacts: [{ ...blankContact(), name: { zh: '救助科', en: 'Relief section' }, phone: ' 0371-12345678 ' }],
      units: [{ ...blankUnit('410107'), name: { zh: '示例街道', en: '' } }],
    };
    expect(placeOf(typed, '410100')).toMatchObject({
      parentCode: '410100',
      code: '410107',
      name: { zh: '示例区', en: '示例区' },
      contacts: [{ name: { zh: '救助科', en: 'Relief section' }, phone: '0371-12345678', email: null, address: null }],
      units: [{ code: '410107', name: { zh: '示例街道', en: '示例街道' } }],
    });
  });

  it('begins the code of a unit with that of the place, once it has one', () => {
    expect(blankUnit('4101').code).toBe('');
    expect(blankUnit('410107').code).toBe('410107');
  });
});
