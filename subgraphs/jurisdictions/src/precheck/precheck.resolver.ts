import type { Category } from '@onething/policy';
import { Access, anyone, CategoryEnum, JurisdictionCodeScalar, Misuse } from '@onething/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { prechecksAt, publishedPrecheck } from './precheck-at.ts';
import { precheckResult } from './precheck-result.ts';
import { Precheck, PrecheckAnswerInput, PrecheckResult } from './precheck.type.ts';

/** More questions than any pre-check has. */
const mostAnswers = 40;

/** Pre-checks: public, about nobody, and nothing of them is stored. */
@Resolver()
export class PrecheckResolver {
  @Access(anyone())
  @Query(() => [Precheck], {
    description: 'The pre-checks of the categories a place offers, in the order of its guide. Empty: it has none.',
  })
  prechecks(
    @Ctx() context: JurisdictionsContext,
    @Arg('code', () => JurisdictionCodeScalar, { description: 'GB/T 2260 code of the place.' }) code: string,
  ): Precheck[] {
    const moment = context.services.directory.now();
    return moment.policy.jurisdiction(code) ? prechecksAt(code, moment) : [];
  }

  @Access(anyone())
  @Query(() => PrecheckResult, {
    nullable: true,
    description:
      'What the law in force says to the answers. Anonymous; nothing is stored. Null: the place has no pre-check for the category.',
  })
  precheckResult(
    @Ctx() context: JurisdictionsContext,
    @Arg('code', () => JurisdictionCodeScalar, { description: 'GB/T 2260 code of the place.' }) code: string,
    @Arg('category', () => CategoryEnum, { description: 'The category.' }) category: Category,
    @Arg('answers', () => [PrecheckAnswerInput], { description: 'The answers so far, at most 40.' }) answers: PrecheckAnswerInput[],
  ): PrecheckResult | null {
    if (answers.length > mostAnswers) throw new Misuse('BAD_INPUT', `at most ${mostAnswers} answers`);
    const moment = context.services.directory.now();
    const precheck = moment.policy.jurisdiction(code) && publishedPrecheck(code, category, moment);
    if (!precheck) return null;
    const chosen = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
    return precheckResult({ code, precheck, moment }, chosen);
  }
}
