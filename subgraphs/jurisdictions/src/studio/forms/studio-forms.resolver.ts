import { factLabel, type FormDefinition, knownPaths, pathLineage, ruleFieldsOf } from '@onething/policy';
import { Access, Citation, DateScalar, DateTimeScalar, JurisdictionCodeScalar, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { draftRoles } from '../../draft/draft-access.ts';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { studioItem } from '../studio-item-at.ts';
import { type StudioMoment, studioMoment } from '../studio-moment.ts';
import { optionSourcesOf, questionCountOf } from './form-parts.ts';
import { StudioForm, StudioFormLine, StudioFormNeed, StudioRuleUse } from './studio-form.type.ts';

/** The forms of a place, for its editor. */
@Resolver()
export class StudioFormsResolver {
  @Access(staff(draftRoles))
  @Query(() => [StudioFormLine], {
    description: 'The forms of a place with the levels that have a version of each, a draft laid over if asked.',
  })
  async studioForms(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place.' }) code: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day asked about; today, or when the draft takes effect.' })
    asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known then. Not with a draft.' }) knownAt:
      | string
      | null,
    @Arg('draftId', () => ID, { nullable: true, description: 'A draft to lay over.' }) draftId: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<StudioFormLine[]> {
    const moment = await studioMoment(context, { code, asOf, knownAt, draftId });
    const codes = knownPaths(moment.releases, code, moment.knownOn, 'forms').map((path) => path.slice('forms/'.length));
    return codes.toSorted().flatMap((formCode) => lineAt(moment, formCode) ?? []);
  }

  @Access(staff(draftRoles))
  @Query(() => StudioForm, { nullable: true, description: 'A form of a place whole. Null: no level has it.' })
  async studioForm(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'The place.' }) code: string,
    @Arg('formCode', () => String, { description: 'Code of the form.' }) formCode: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Day asked about; today, or when the draft takes effect.' })
    asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, { nullable: true, description: 'As it was known then. Not with a draft.' }) knownAt:
      | string
      | null,
    @Arg('draftId', () => ID, { nullable: true, description: 'A draft to lay over.' }) draftId: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<StudioForm | null> {
    const moment = await studioMoment(context, { code, asOf, knownAt, draftId });
    const line = lineAt(moment, formCode);
    const definition = moment.policy.form(code, formCode, moment.on, moment.knownOn);
    if (!line || !definition) return null;
    return Object.assign(new StudioForm(), {
      ...line,
      definition,
      published: moment.present.form(code, formCode, moment.on, moment.knownOn) ?? null,
      needs: needsOf(moment, formCode, definition),
      optionSources: optionSourcesOf(versionsOf(moment, formCode)),
    });
  }
}

function lineAt(moment: StudioMoment, formCode: string): StudioFormLine | undefined {
  const form = moment.policy.form(moment.code, formCode, moment.on, moment.knownOn);
  if (!form) return undefined;
  const { path, changed, lineage } = studioItem(moment, `forms/${formCode}`);
  return Object.assign(new StudioFormLine(), {
    code: formCode,
    path,
    title: form.title,
    category: form.category,
    questionCount: questionCountOf(form),
    changed,
    lineage: lineage.map((origin) => Object.assign(origin, { value: null })),
  });
}

/** The versions in force, country first. */
const versionsOf = ({ releases, code, knownOn, on }: StudioMoment, formCode: string): { level: string; form: FormDefinition }[] =>
  pathLineage(releases, code, knownOn, `forms/${formCode}`)
    .filter(({ from }) => from <= on)
    .map(({ level, value }) => ({ level, form: value as FormDefinition }));

function needsOf({ policy, code, on, knownOn }: StudioMoment, formCode: string, form: FormDefinition): StudioFormNeed[] {
  return ruleFieldsOf(policy, code, formCode, { on, knownOn, form }).map(({ fact, rules }) =>
    Object.assign(new StudioFormNeed(), {
      fact,
      label: factLabel(fact),
      rules: rules.map(({ citation, ...rule }) =>
        Object.assign(new StudioRuleUse(), { ...rule, citation: citation ? Object.assign(new Citation(), citation) : null }),
      ),
    }),
  );
}
