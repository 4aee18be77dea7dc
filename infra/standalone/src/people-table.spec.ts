import { describe, expect, it } from 'vitest';
import { alignedLines, peopleTable } from './people-table.ts';

describe('the table printed at the start', () => {
  it('aligns Chinese and Latin text', () => {
    expect(
      alignedLines([
        ['王五', 'a', 'x'],
        ['Li', 'bcd', 'y'],
      ]),
    ).toEqual(['  王五   a     x', '  Li     bcd   y']);
  });

  it('names every place with people who exist', () => {
    const table = peopleTable('http://127.0.0.1:4000');
    expect(table).toContain('http://127.0.0.1:4000/370112');
    expect(table).not.toContain('undefined');
  });
});
