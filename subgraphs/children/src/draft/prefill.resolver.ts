import { Access, JsonScalar, JurisdictionCodeScalar, Misuse, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../children-context.ts';
import type { Prefill } from './prefill.ts';
import { prefillOf } from './prefill.ts';

/** What is known before anything is typed. */
@Resolver()
export class PrefillResolver {
  @Access(signedIn())
  @Query(() => JsonScalar, {
    description: 'What sign-in already knows: { values: form data, sources: [{ pointer, source: { zh, en } }] }.',
  })
  prefill(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'Where the form is of.' }) code: string,
    @Arg('formCode', () => String, { description: 'Code of the form.' }) formCode: string,
    @Ctx() context: ChildrenContext,
  ): Prefill {
    const form = context.policy.current().form(code, formCode, context.clock.today());
    if (!form) throw new Misuse('NOT_FOUND', 'no such form');
    return prefillOf(context, form);
  }
}
