import type { Language } from '@onething/portal-kit';
import { yuan } from '../format.ts';
import { codeWords } from '../parameter/code-words.ts';

type Shape = Record<string, unknown>;
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value);
const longest = 120;

/** Any value of a release in words, without knowing what it is for: for lists of changes and for two versions side by side. */
export function sayValue(value: unknown, language: Language): string {
  const english = language === 'en';
  if (value === null || value === undefined) return english ? 'nothing' : '无';
  if (typeof value === 'boolean') return english ? (value ? 'yes' : 'no') : value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return codeWords(value, language);
  if (Array.isArray(value) && value.length === 0) return english ? 'nothing' : '无';
  if (Array.isArray(value)) return shortened(value.map((each) => sayValue(each, language)).join(english ? ', ' : '、'));
  const shape = value as Shape;
  if (typeof shape.fen === 'number') return `${yuan(shape.fen)} ${english ? 'yuan a month' : '元/月'}`;
  if (typeof shape.zh === 'string') return shortened(String(english ? (shape.en ?? shape.zh) : shape.zh));
  if ('value' in shape) return sayValue(shape.value, language);
  const named = [shape.title, shape.name, shape.label, shape.because].find(isShape);
  if (named) return sayValue(named, language);
  const entries = Object.entries(shape).filter(([key]) => key !== 'citation' && key !== 'from');
  return shortened(entries.map(([key, each]) => `${codeWords(key, language)} ${sayValue(each, language)}`).join(english ? '; ' : '；'));
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
