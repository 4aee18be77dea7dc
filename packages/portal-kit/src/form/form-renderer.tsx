import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
// Not from the package's index, which brings its test registry and another validator along.
import Form from '@rjsf/core/lib/components/Form.js';
import type { FormDefinition } from '@onething/policy/labels';
import type { RJSFSchema, TemplatesType } from '@rjsf/utils';
import type { AnswerError, Answers } from './validate-step.ts';
import { FormPartsProvider } from './form-context.tsx';
import type { FormParts, RegionChoice } from './form-context.tsx';
import { saySame } from './empty-answers.ts';
import { prefillStep } from './prefill.ts';
import type { FieldSources } from './prefill.ts';
import { rjsfValidator } from './rjsf-validator.ts';
import { FieldTemplate } from './templates/field-template.tsx';
import { GroupTemplate } from './templates/group-template.tsx';
import { ItemTemplate, ListTemplate } from './templates/list-template.tsx';
import { uiSchemaOf } from './ui-schema.ts';

export interface FormRendererProps {
  definition: FormDefinition;
  stepId: string;
  /** All answers of the form; only those of the step are asked. */
  answers: Answers;
  sources: FieldSources;
  errors: AnswerError[];
  regions?: RegionChoice[];
  today: string;
  onChange: (answers: Answers, sources: FieldSources) => void;
  onSubmit: () => void;
  /** Buttons below the fields. */
  children: ReactNode;
}

const templates: Partial<TemplatesType> = {
  FieldTemplate,
  ObjectFieldTemplate: GroupTemplate,
  ArrayFieldTemplate: ListTemplate,
  ArrayFieldItemTemplate: ItemTemplate,
  // Titles and descriptions stand in our own templates.
  ArrayFieldTitleTemplate: Nothing,
  ArrayFieldDescriptionTemplate: Nothing,
  TitleFieldTemplate: Nothing,
  DescriptionFieldTemplate: Nothing,
  FieldErrorTemplate: Nothing,
  FieldHelpTemplate: Nothing,
};

/** Nothing is chosen, ticked or added that the applicant did not choose, tick or add. */
const noDefaults = {
  constAsDefaults: 'never',
  emptyObjectFields: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
  mergeDefaultsIntoFormData: 'useFormDataIfPresent',
} as const;

/** One step of a form, drawn from its definition. Holds nothing: answers, sources and errors are its caller's. */
export function FormRenderer(props: FormRendererProps) {
  const { definition, stepId, answers, sources, errors, regions, today, onChange } = props;
  const schema = useMemo(() => stepSchema(definition, stepId), [definition, stepId]);
  const uiSchema = useMemo(() => uiSchemaOf(definition.ui[stepId]!), [definition, stepId]);
  const [undo, setUndo] = useState<FormParts['undo']>();
  const latest = useRef({ answers, sources });
  latest.current = { answers, sources };

  function change(value: unknown) {
    // The form library reports its own tidying as a change; it is none.
    if (saySame(value, startingValue(schema, latest.current.answers[stepId]))) return;
    const next = prefillStep(definition, stepId, {
      answers: { ...latest.current.answers, [stepId]: value },
      sources: latest.current.sources,
    });
    onChange(next.answers, next.sources);
  }

  const parts = useMemo<FormParts>(
    () => ({
      stepId,
      errors: new Map(errors.map((error) => [error.pointer, error.message])),
      sources,
      regions,
      today,
      undo,
      beforeRemoval(pointer, index) {
        const kept = latest.current.answers;
        const restore = () => {
          setUndo(undefined);
          onChange(kept, latest.current.sources);
        };
        setUndo({ pointer, number: index + 1, restore });
      },
    }),
    [stepId, errors, sources, regions, today, undo, onChange],
  );

  return (
    <FormPartsProvider value={parts}>
      <Form
        schema={schema}
        uiSchema={uiSchema}
        formData={startingValue(schema, answers[stepId])}
        validator={rjsfValidator}
        templates={templates}
        idPrefix={stepId}
        noHtml5Validate
        noValidate
        showErrorList={false}
        focusOnFirstError={false}
        experimental_defaultFormStateBehavior={noDefaults}
        onChange={({ formData }) => change(formData)}
        onSubmit={() => props.onSubmit()}
      >
        {props.children}
      </Form>
    </FormPartsProvider>
  );
}

/** A step is asked as a form of its own, with the definitions of the whole. */
function stepSchema(definition: FormDefinition, stepId: string): RJSFSchema {
  const properties = definition.schema.properties as Record<string, RJSFSchema>;
  return { ...properties[stepId], $defs: definition.schema.$defs as RJSFSchema['$defs'] };
}

/** A list that needs an entry shows an empty one; everything else starts as it is. */
function startingValue(schema: RJSFSchema, value: unknown): unknown {
  if (schema.type !== 'array' || (Array.isArray(value) && value.length > 0)) return value;
  return (schema.minItems ?? 0) > 0 ? [{}] : value;
}

function Nothing() {
  return null;
}
