import type { RJSFSchema, ValidatorType } from '@rjsf/utils';
import { follows } from './form-validator.ts';

/**
 * What rjsf asks of a validator while it draws: which branch of an `if` holds. Messages are ours (`validateStep`), so its
 * own validation says nothing.
 */
export const rjsfValidator: ValidatorType = {
  isValid: (schema, formData, rootSchema) => follows(schema as object, formData, (rootSchema as RJSFSchema).$defs),
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({ errors: [] }),
};
