import type { FormDefinition } from '@onething/policy';
import { uiFields } from '@onething/policy/form-editing';
import { Access, JurisdictionCodeScalar, signedIn } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

/** Which level asks an option first. */
@Access(signedIn())
@ObjectType({ description: 'Which level of the tree was the first to offer an option of a form.' })
export class StudioOptionSource {
  @Field(() => String, { description: 'Path of the field: names joined by `/`.' })
  path!: string;

  @Field(() => String, { description: 'The option.' })
  option!: string;

  @Field(() => JurisdictionCodeScalar, { description: 'The level.' })
  code!: string;
}

/** A version of a form, with the level that published it. */
export interface FormVersion {
  level: string;
  form: FormDefinition;
}

/** How many questions a form asks: groups and lists ask nothing themselves. */
export function questionCountOf(form: FormDefinition): number {
  return [...uiFields(form).values()].filter(({ widget }) => widget !== 'GROUP' && widget !== 'LIST').length;
}

const optionsOf = (form: FormDefinition): [string, string][] =>
  [...uiFields(form)].flatMap(([path, { options = {} }]) => Object.keys(options).map((option): [string, string] => [path, option]));

/** For every option of the last version the first level that offered it. `versions`: country first. */
export function optionSourcesOf(versions: readonly FormVersion[]): StudioOptionSource[] {
  const first = new Map<string, string>();
  for (const { level, form } of versions) {
    for (const [path, option] of optionsOf(form)) if (!first.has(`${path} ${option}`)) first.set(`${path} ${option}`, level);
  }
  const last = versions.at(-1);
  if (!last) return [];
  return optionsOf(last.form).map(([path, option]) =>
    Object.assign(new StudioOptionSource(), { path, option, code: first.get(`${path} ${option}`) ?? last.level }),
  );
}
