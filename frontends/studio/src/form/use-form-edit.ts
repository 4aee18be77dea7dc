import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { editForm, ruleFieldsIn } from '@onething/policy/form-editing';
import type { FormEdit, FormRefusal, RuleField } from '@onething/policy/form-editing';
import type { FormDefinition } from '@onething/policy/labels';
import { useStudio } from '../studio-context.tsx';
import type { StudioForm } from './form.operations.ts';

export interface FormEditing {
  form: FormDefinition;
  ruleFields: RuleField[];
  /** Why the last change was not made; the form is as it was. */
  refusal: FormRefusal | undefined;
  /** Makes a change and saves the form into the draft. False: it was refused. */
  apply: (edit: FormEdit) => boolean;
  dismiss: () => void;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The form as it is being edited: each change is tried on it, kept if the form stays whole, and saved into the draft. */
export function useFormEdit({ code, definition, published, needs }: StudioForm): FormEditing {
  const { saver } = useStudio();
  const path = `forms/${code}`;
  const [form, setForm] = useState(definition);
  const [refusal, setRefusal] = useState<FormRefusal>();
  const latest = useRef(form);
  const arrived = useRef(definition);
  // What others or undo made of it replaces what is shown; our own change that comes back is already there.
  useEffect(() => {
    if (same(arrived.current, definition)) return;
    arrived.current = definition;
    if (saver.saving === 'idle' && !same(definition, latest.current)) {
      latest.current = definition;
      setForm(definition);
      setRefusal(undefined);
    }
  }, [definition, saver.saving]);

  const ruleFields = useMemo(() => ruleFieldsIn(needs, published ?? form), [needs, published, form]);
  const { change } = saver;
  const apply = useCallback(
    (edit: FormEdit) => {
      const result = editForm(latest.current, edit, ruleFields);
      if (!result.ok) {
        setRefusal(result.refusal);
        return false;
      }
      latest.current = result.form;
      setForm(result.form);
      setRefusal(undefined);
      change(published && same(result.form, published) ? { path, remove: true } : { path, value: result.form });
      return true;
    },
    [ruleFields, change, published, path],
  );
  return { form, ruleFields, refusal, apply, dismiss: useCallback(() => setRefusal(undefined), []) };
}
