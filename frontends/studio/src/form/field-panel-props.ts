import type { FieldPath, FormEdit, RuleField } from '@onething/policy/form-editing';
import type { FormDefinition } from '@onething/policy/labels';
import type { OptionSource } from './form.operations.ts';

/** What the parts of the panel of one field know. */
export interface FieldPanelProps {
  form: FormDefinition;
  path: FieldPath;
  published: FormDefinition | null;
  ruleFields: readonly RuleField[];
  optionSources: readonly OptionSource[];
  editable: boolean;
  apply: (edit: FormEdit) => boolean;
}
