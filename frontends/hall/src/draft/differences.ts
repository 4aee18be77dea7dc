import { answerText, fieldAt } from '@onething/portal-kit/answers';
import type { Answers, RegionChoice } from '@onething/portal-kit/answers';
import { pickText } from '@onething/portal-kit';
import type { Language } from '@onething/portal-kit';
import { valueAt } from '@onething/policy/labels';
import type { FieldUi, FormDefinition } from '@onething/policy/labels';

/** A field that two versions of a draft answer differently. */
export interface Difference {
  pointer: string;
  label: string;
  mine: string;
  theirs: string;
}

/**
 * Pointers at which two values differ. A list of plain values counts as one; an entry that only one list has counts as a
 * whole. Taken over from last to first they turn one value into the other.
 */
export function differingPointers(mine: unknown, theirs: unknown, pointer = ''): string[] {
  if (JSON.stringify(mine) === JSON.stringify(theirs)) return [];
  const branches = [mine, theirs].filter((side) => typeof side === 'object' && side !== null) as object[];
  if (Array.isArray(mine) && Array.isArray(theirs) && [...mine, ...theirs].every((entry) => typeof entry === 'object')) {
    const shared = Math.min(mine.length, theirs.length);
    return Array.from({ length: Math.max(mine.length, theirs.length) }, (_, index) =>
      index < shared ? differingPointers(mine[index], theirs[index], `${pointer}/${index}`) : [`${pointer}/${index}`],
    ).flat();
  }
  const leaf = branches.length === 0 || branches.some((side) => Array.isArray(side) && side.every((entry) => typeof entry !== 'object'));
  if (leaf) return [pointer];
  const names = new Set(branches.flatMap((side) => Object.keys(side)));
  return [...names].flatMap((name) => differingPointers(sideOf(mine, name), sideOf(theirs, name), `${pointer}/${name}`));
}

/** The differences in words, for choosing between them. */
export function describeDifferences(
  definition: FormDefinition,
  mine: Answers,
  theirs: Answers,
  context: { language: Language; regions?: RegionChoice[] },
): Difference[] {
  return differingPointers(mine, theirs).map((pointer) => {
    const field = fieldAt(definition, pointer);
    const words = (answers: Answers) =>
      field ? wordsOf(field, valueAt(answers, pointer), context) : JSON.stringify(valueAt(answers, pointer) ?? '');
    return { pointer, label: labelPath(definition, pointer, context.language), mine: words(mine), theirs: words(theirs) };
  });
}

/** An answer in words; of a whole entry, all its answers. */
function wordsOf(field: FieldUi, value: unknown, context: Parameters<typeof answerText>[2]): string {
  if (!field.fields || typeof value !== 'object' || value === null) return answerText(field, value, context);
  const texts = Object.entries(field.fields).map(([name, child]) => wordsOf(child, (value as Record<string, unknown>)[name], context));
  return texts.filter(Boolean).join(context.language === 'en' ? ', ' : '，');
}

/** 父亲 / 现状况: the labels on the way to a field. */
function labelPath(definition: FormDefinition, pointer: string, language: Language): string {
  const parts = pointer.split('/').slice(1);
  const labels = parts.map((part, index) => {
    if (/^\d+$/.test(part)) return String(Number(part) + 1);
    return pickText(fieldAt(definition, `/${parts.slice(0, index + 1).join('/')}`)?.label, language);
  });
  return labels.filter(Boolean).join(' / ');
}

function sideOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
