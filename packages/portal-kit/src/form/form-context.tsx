import { createContext, useContext } from 'react';
import type { FieldUi } from '@onething/policy/labels';
import type { UiSchema } from '@rjsf/utils';
import type { LocalisedText } from '../host/host.ts';
import type { FieldSources } from './prefill.ts';

/** A unit one may choose as registered residence. */
export interface RegionChoice {
  code: string;
  name: LocalisedText;
}

/** What the parts of a form need to know beside their own value. */
export interface FormParts {
  stepId: string;
  /** Messages by pointer. */
  errors: ReadonlyMap<string, string>;
  sources: FieldSources;
  /** Undefined: not known (yet). */
  regions?: RegionChoice[];
  /** ISO date in Asia/Shanghai. */
  today: string;
  /** The list an item was just taken from, and how to put it back. */
  undo?: { pointer: string; number: number; restore: () => void };
  beforeRemoval: (pointer: string, index: number) => void;
}

const FormPartsContext = createContext<FormParts | null>(null);
export const FormPartsProvider = FormPartsContext.Provider;

export function useFormParts(): FormParts {
  const parts = useContext(FormPartsContext);
  if (!parts) throw new Error('a form part stands outside its form');
  return parts;
}

/** Pointer of the field at a path within the step. */
export function pointerOf(stepId: string, path: (string | number)[]): string {
  return ['', stepId, ...path].join('/');
}

/** How a field is asked, from where `uiSchemaOf` put it. */
export function fieldUiOf(uiSchema: UiSchema | undefined): FieldUi | undefined {
  const options = uiSchema?.['ui:options'] as { fieldUi?: FieldUi } | undefined;
  return options?.fieldUi;
}
