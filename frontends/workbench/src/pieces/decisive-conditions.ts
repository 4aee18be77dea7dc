import type { LocalisedText } from '@onething/portal-kit';
import type { PolicyCondition, Truth } from '../case-types.ts';

interface Node {
  condition: PolicyCondition;
  children: Node[];
}

/** Which parts of a condition explain its truth: what made it so, and beside an open part what is already known to hold. */
const explaining: Record<Truth, Truth[]> = { YES: ['YES'], NO: ['NO'], UNKNOWN: ['UNKNOWN', 'YES'] };

/**
 * The conditions that carry the result, out of the whole trace (reading order, `depth`): ways that were not taken are left out,
 * a whole with a single part is drawn as that part. Depths count anew from 0.
 */
export function decisiveConditions(trace: PolicyCondition[]): PolicyCondition[] {
  return treeOf(trace).flatMap((root) => listed(collapsed(pruned(root)), 0));
}

function treeOf(trace: PolicyCondition[]): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const condition of trace) {
    const node = { condition, children: [] };
    while (open.length > 0 && (open.at(-1) as Node).condition.depth >= condition.depth) open.pop();
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function pruned({ condition, children }: Node): Node {
  const wanted = explaining[condition.truth];
  const kept = children.filter((child) => wanted.includes(child.condition.truth));
  // Nothing but what holds does not explain what is open: the condition speaks for itself.
  const speaks = kept.some((child) => child.condition.truth === condition.truth);
  return { condition, children: speaks ? kept.map(pruned) : [] };
}

function collapsed({ condition, children }: Node): Node {
  const parts = children.map(collapsed);
  const [only] = parts;
  const stays = parts.length !== 1 || !only || condition.detail || (only.children.length === 0 && only.condition.detail);
  if (stays) return { condition, children: parts };
  return { condition: { ...only.condition, label: underPerson(condition.label, only.condition.label) }, children: only.children };
}

/** 父亲：符合所列情形之一 and its part 服刑在押 become 父亲：服刑在押. */
function underPerson(whole: LocalisedText, part: LocalisedText): LocalisedText {
  const prefixed = (from: string, to: string, mark: string) => {
    const person = from.includes(mark) && !to.includes(mark) ? from.slice(0, from.indexOf(mark) + mark.length) : '';
    return person + to;
  };
  return { zh: prefixed(whole.zh, part.zh, '：'), en: prefixed(whole.en, part.en, ': ') };
}

function listed({ condition, children }: Node, depth: number): PolicyCondition[] {
  const parts = children.map((child) => ({
    ...child,
    condition: { ...child.condition, label: withoutWhole(condition.label, child.condition.label) },
  }));
  return [{ ...condition, depth }, ...parts.flatMap((part) => listed(part, depth + 1))];
}

/** Below 母亲：失联 the part 母亲：失联：报案的日期 is drawn as 报案的日期. */
function withoutWhole(whole: LocalisedText, part: LocalisedText): LocalisedText {
  const short = (from: string, to: string, mark: string) => (to.startsWith(from + mark) ? to.slice(from.length + mark.length) : to);
  return { zh: short(whole.zh, part.zh, '：'), en: short(whole.en, part.en, ': ') };
}
