import { categoryLabels } from '../labels/category-labels.ts';
import type { DraftPath, DraftPathKind } from './policy-draft.ts';

const NAME = /^[A-Za-z][A-Za-z0-9]*(?:[._-][A-Za-z0-9]+)*$/;
const isCategory = (key: string): boolean => Object.hasOwn(categoryLabels, key);
/** A category of children, or another thing that is decided: DIBAO, ELDERLY_LIVING. */
const isDecided = (key: string): boolean => key.length <= 60 && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(key);
const isName = (key: string): boolean => key.length <= 100 && NAME.test(key);
const isYear = (key: string): boolean => /^20\d\d$/.test(key);
const isUnit = (key: string): boolean => /^(\d{6}|\d{9}|\d{12})$/.test(key);

/** What each part of a path must be, and whether `null` may stand there: the thing above is then taken away for this place. */
const GRAMMAR: Readonly<Record<DraftPathKind, { keys: readonly ((key: string) => boolean)[]; removable: boolean }>> = {
  standards: { keys: [isCategory], removable: false },
  parameters: { keys: [isName], removable: false },
  definitions: { keys: [isName], removable: false },
  decisions: { keys: [isDecided, isName], removable: true },
  materials: { keys: [isName, isName], removable: true },
  linkedServices: { keys: [isName], removable: true },
  calendars: { keys: [isYear], removable: false },
  forms: { keys: [isName], removable: false },
  contacts: { keys: [isName], removable: true },
  guides: { keys: [isName], removable: false },
  portal: { keys: [], removable: false },
  jurisdiction: { keys: [], removable: false },
  units: { keys: [isUnit], removable: false },
};

/** A path taken apart; undefined: nothing in a release is named so. */
export function parseDraftPath(path: string): DraftPath | undefined {
  const [kind = '', ...keys] = path.split('/');
  if (!Object.hasOwn(GRAMMAR, kind)) return undefined;
  const { keys: tests } = GRAMMAR[kind as DraftPathKind];
  const fits = keys.length === tests.length && keys.every((key, index) => tests[index]?.(key) === true);
  return fits ? { kind: kind as DraftPathKind, keys } : undefined;
}

/** Whether what stands at the path can be taken away by a release. */
export const isRemovable = ({ kind }: DraftPath): boolean => GRAMMAR[kind].removable;
