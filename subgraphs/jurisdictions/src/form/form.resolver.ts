import { Access, anyone, DateScalar, DateTimeScalar, JurisdictionCodeScalar } from '@onething/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import type { PolicyMoment } from '../policy/policy-moment.ts';
import { Form } from './form.type.ts';

/** Forms. Public. */
@Resolver()
export class FormResolver {
  @Access(anyone())
  @Query(() => Form, { nullable: true, description: 'A form as the nearest level publishes it. Null: no level from there up has it.' })
  async form(
    @Ctx() context: JurisdictionsContext,
    @Arg('code', () => JurisdictionCodeScalar, { description: 'GB/T 2260 code of the place.' }) code: string,
    @Arg('formCode', () => String, { description: 'Code of the form: DE_FACTO_FORM.' }) formCode: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'What holds on this day; today by default.' }) asOf?: string,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known at this instant; now by default.' })
    knownAt?: string,
    @Arg('releaseHashes', () => [String], {
      nullable: true,
      description: 'Exactly these releases, as a case was pinned to them; BAD_INPUT when one is not held.',
    })
    releaseHashes?: string[],
  ): Promise<Form | null> {
    const { directory } = context.services;
    const moment = releaseHashes ? directory.pinned(releaseHashes, asOf) : await directory.at({ asOf, knownAt });
    return formAt(code, formCode, moment);
  }
}

function formAt(code: string, formCode: string, { policy, on, knownOn }: PolicyMoment): Form | null {
  const definition = policy.form(code, formCode, on, knownOn);
  if (!definition) return null;
  const { title, category, copies, holders } = definition;
  return Object.assign(new Form(), {
    code: definition.code,
    title,
    category,
    copies,
    holders,
    definition,
    releases: policy.layers(code, on, knownOn),
  });
}
