import type { rulesOf } from '@onething/policy';
import { StudioRuleState } from './studio-rules.type.ts';

/** The states of a person that rows and materials may name. */
export const ruleStates = (rules: ReturnType<typeof rulesOf>): StudioRuleState[] =>
  [...rules.definitions.values()]
    .filter(({ ofPerson }) => ofPerson)
    .map(({ name, label }) => Object.assign(new StudioRuleState(), { name, label }));
