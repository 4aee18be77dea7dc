import { canonicalJson } from '../records/canonical-json.ts';
import { contentsAt, type HeldValue, type PolicyAt } from './contents-at.ts';

/** A path at which two moments, releases or places differ. An absent side: nothing holds there. */
export interface PolicyDifference {
  path: string;
  left?: HeldValue;
  right?: HeldValue;
}

const sameValue = (one: HeldValue | undefined, other: HeldValue | undefined): boolean =>
  one !== undefined && other !== undefined && canonicalJson(one.value) === canonicalJson(other.value);

/**
 * Everything in which two policies differ, by path: two moments of one place, a place with and without a draft, or two places. Only what
 * holds counts: the same amount resting on another clause is no difference.
 */
export function comparePolicies(left: PolicyAt, right: PolicyAt): PolicyDifference[] {
  const [leftContents, rightContents] = [contentsAt(left), contentsAt(right)];
  return [...new Set([...leftContents.keys(), ...rightContents.keys()])].toSorted().flatMap((path) => {
    const sides = { left: leftContents.get(path), right: rightContents.get(path) };
    if (sameValue(sides.left, sides.right)) return [];
    return [{ path, ...(sides.left && { left: sides.left }), ...(sides.right && { right: sides.right }) }];
  });
}
