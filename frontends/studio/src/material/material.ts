import type { Citation, LocalisedText } from '@onething/policy/labels';
import { materialLabels } from '@onething/policy/labels';
import type { Words } from '../words.ts';

/** A material of a list as a draft writes it. */
export interface Material {
  code: string;
  because: LocalisedText;
  /** The situation in which it is asked for; absent: of everybody. */
  when?: unknown;
  citation?: Citation | { document: string; clause: string };
}

/** The papers that can be asked for, by name. */
export function paperOptions({ text }: Pick<Words, 'text'>): { value: string; label: string }[] {
  return Object.entries(materialLabels)
    .map(([value, label]) => ({ value, label: text(label) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'zh'));
}

/** The id of a paper in a list: after the paper, so that two people who add the same one meet. HOME_CHECK_PHOTO → homeCheckPhoto. */
export const materialId = (code: string): string => code.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
