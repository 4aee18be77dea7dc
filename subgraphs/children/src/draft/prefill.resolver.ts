import { Access, JsonScalar, JurisdictionCodeScalar, Misuse, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../children-context.ts';
import { ownDataOf } from './own-data.ts';
import type { Prefill } from './prefill.ts';
import { prefillOf } from './prefill.ts';

/** What is known before anything is typed, by sign-in and by agencies. */
@Resolver()
export class PrefillResolver {
  @Access(signedIn())
  @Query(() => JsonScalar, {
    description:
      "What sign-in already knows, and of the caller's own draft what agencies answered about the caller: { values: form data, sources: [{ pointer, source: { zh, en } }], awaited: answers are still to come }.",
  })
  async prefill(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'Where the form is of.' }) code: string,
    @Arg('formCode', () => String, { description: 'Code of the form.' }) formCode: string,
    @Arg('caseId', () => ID, { nullable: true, description: "The caller's own draft that is to be filled in." }) caseId: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Prefill> {
    const form = context.policy.current().form(code, formCode, context.clock.today());
    if (!form) throw new Misuse('NOT_FOUND', 'no such form');
    return prefillOf(context, form, caseId ? await ownDataOf(context, caseId) : []);
  }
}
