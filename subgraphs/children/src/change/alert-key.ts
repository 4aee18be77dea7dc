import type { ChildrenKit } from '../children-context.ts';
import type { ChangeDetails } from './change-details.ts';
import type { ChangeGround } from './change-words.ts';

/** By which the same fact opens nothing twice, whether an agency or the calendar brings it. */
export function alertKeyOf(
  { keyedHash }: Pick<ChildrenKit, 'keyedHash'>,
  caseId: string,
  ground: ChangeGround,
  details: ChangeDetails,
): string {
  return keyedHash(`alert ${caseId} ${ground} ${JSON.stringify(details)}`);
}
