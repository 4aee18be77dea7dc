import { createContext, useContext } from 'react';
import type { FieldUi } from '@onething/policy/labels';
import type { WidgetProps } from '@rjsf/utils';

/** What the frame of a field tells the control inside it. */
export interface FieldState {
  invalid: boolean;
  /** Ids of help, error and source, in that order. */
  describedBy?: string;
}

export const FieldStateContext = createContext<FieldState>({ invalid: false });

/** Attributes every control carries: its id, its error state and what describes it. */
export function useControl(props: WidgetProps): { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string } {
  const { invalid, describedBy } = useContext(FieldStateContext);
  return { id: props.id, 'aria-invalid': invalid || undefined, 'aria-describedby': describedBy };
}

/** How the widget's field is asked. */
export function fieldUi(props: WidgetProps): FieldUi {
  return props.options.fieldUi as FieldUi;
}
