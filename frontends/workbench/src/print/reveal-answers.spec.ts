import { describe, expect, it } from 'vitest';
import { withValue } from './reveal-answers.ts';

describe('withValue', () => {
  const data = { child: { residentId: '3701**', name: '王＊雨' }, guardians: [{ phone: '138****' }, { phone: '139****' }] };

  it('puts a value where the pointer leads and leaves the rest and the original as they are', () => {
    const changed = withValue(data, ['guardians', '1', 'phone'], '13900000000');
    expect(changed).toEqual({ ...data, guardians: [{ phone: '138****' }, { phone: '13900000000' }] });
    expect(data.guardians[1]?.phone).toBe('139****');
  });

  it('reads the escapes of a pointer', () => {
    expect(withValue({ 'a/b~c': 1 }, ['a~1b~0c'], 'x')).toEqual({ 'a/b~c': 'x' });
  });

  it('does not invent places below a plain value', () => {
    expect(withValue({ child: '秘' }, ['child', 'name'], 'x')).toEqual({ child: '秘' });
    expect(withValue({ list: [1] }, ['list', '7'], 'x')).toEqual({ list: [1] });
  });
});
