import { describe, expect, it } from 'vitest';
import { plainAddress, queueFilter, queuePath, readQueueAddress } from './queue-address.ts';

const read = (query: string) => readQueueAddress(new URLSearchParams(query));

describe('the address of the queue', () => {
  it('is read back as it was written', () => {
    const address = { ...plainAddress('ALL_OPEN', 'PLACE'), categories: ['ORPHAN' as const, 'LEFT_BEHIND' as const], overdue: true };
    expect(read(queuePath(address).split('?')[1] ?? '')).toEqual(address);
  });

  it('leaves out what the server would refuse: an old link or a slip of the finger still opens a queue', () => {
    const address = read(
      'view=NOWHERE&sort=COLOUR&handler=X&category=NONSENSE&category=ORPHAN&flag=X&status=X&place=abc&channel=X&dueFrom=soon',
    );
    expect(queueFilter(address)).toEqual({ view: 'MINE', category: ['ORPHAN'] });
    expect(address.sort).toBe('DAYS_LEFT');
  });
});
