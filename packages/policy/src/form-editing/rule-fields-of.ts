import type { FormDefinition } from '../form-types.ts';
import { rulesOf } from '../policy.ts';
import type { JurisdictionCode, Policy } from '../types.ts';
import { factNeeds, type RuleField, ruleFieldsIn } from './rule-fields.ts';
import { ruleNeeds } from './rule-needs.ts';

/** A moment whose rules are asked, and the form to look at instead of the one in force. */
export interface RuleMoment {
  on: string;
  knownOn?: string;
  form?: FormDefinition;
}

/**
 * The facts that the rules of a form's category read, each with its rules and the fields that feed it. A field that feeds one cannot be
 * removed as long as no other field feeds it. Facts no rule reads are not in it.
 */
export function ruleFieldsOf(
  policy: Policy,
  code: JurisdictionCode,
  formCode: string,
  { on, knownOn = on, form }: RuleMoment,
): RuleField[] {
  const definition = form ?? policy.form(code, formCode, on, knownOn);
  if (!definition) return [];
  return ruleFieldsIn(factNeeds(ruleNeeds(rulesOf(policy, code, on, knownOn), definition.category)), definition);
}
