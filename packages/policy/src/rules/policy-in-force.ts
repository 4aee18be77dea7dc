import type { RuleSet } from './rule-set.ts';

/** What a level publishes when it puts a programme in force; definitions alone put nothing in force. */
const PROGRAMMES = ['offeredCategories', 'offeredItems', 'obligations'];

/** The country only defines: a programme is in force where a province or a lower level has published one. */
export const policyInForce = (rules: RuleSet): boolean => PROGRAMMES.some((name) => rules.parameters.value(name) !== undefined);
