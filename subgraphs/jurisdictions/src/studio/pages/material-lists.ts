import { categoryLabel, type Condition, conditionPhrases, materialLabel, rulesOf } from '@onething/policy';
import { Access, LocalisedText, signedIn } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { studioPhrase } from '../../studio-rules/studio-phrase.ts';
import { StudioPhrase } from '../../studio-rules/studio-rules.type.ts';
import { StudioItem } from '../studio-item.type.ts';
import type { StudioMoment } from '../studio-moment.ts';

/** When a material is asked for. */
@Access(signedIn())
@ObjectType({ description: 'The situation in which a material is asked for, as a sentence.' })
class StudioMaterialSituation {
  @Field(() => String, { description: 'Path of the material.' })
  path!: string;

  @Field(() => [StudioPhrase], { description: 'The sentence.' })
  phrases!: StudioPhrase[];
}

/** What a category or item asks for. */
@Access(signedIn())
@ObjectType({ description: 'What a category or item asks for: its own materials and those of the list it adds to.' })
export class StudioMaterialList {
  @Field(() => String, { description: 'Key of the list: second part of the paths.' })
  key!: string;

  @Field(() => LocalisedText, { description: 'Name of the category or item.' })
  label!: LocalisedText;

  @Field(() => String, { nullable: true, description: 'The list this one adds to. Null: none.' })
  extends!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the form. Null: none.' })
  form!: string | null;

  @Field(() => [StudioItem], {
    description: 'Its own materials, paths `materials/LIST/ID`; value.code names the paper, value.when the situation.',
  })
  items!: StudioItem[];

  @Field(() => [StudioMaterialSituation], { description: 'Of its materials that are not asked of everybody: when they are.' })
  situations!: StudioMaterialSituation[];
}

const ownNames: Readonly<Record<string, LocalisedText>> = {
  EVERY_CHILD: { zh: '各类儿童共同', en: 'Every child' },
};

/** Names of papers: a material is called after its paper, and why it is asked for stands beside it. */
function namedAfterPaper(item: StudioItem): StudioItem {
  const rule = (item.value ?? item.before) as { code?: string } | null;
  return rule?.code ? Object.assign(item, { label: materialLabel(rule.code) }) : item;
}

function situationOf({ path, value, before }: StudioItem, rules: ReturnType<typeof rulesOf>): StudioMaterialSituation[] {
  const { when } = (value ?? before ?? {}) as { when?: Condition };
  if (when === undefined) return [];
  return [Object.assign(new StudioMaterialSituation(), { path, phrases: conditionPhrases(when, rules).map(studioPhrase) })];
}

/** The items grouped by their list. */
export function materialLists({ policy, code, on, knownOn }: StudioMoment, items: readonly StudioItem[]): StudioMaterialList[] {
  const rules = rulesOf(policy, code, on, knownOn);
  const byList = Map.groupBy(items, ({ path }) => path.split('/')[1] ?? '');
  return [...byList].map(([key, own]) => {
    const list = rules.materials.get(key);
    return Object.assign(new StudioMaterialList(), {
      key,
      label: ownNames[key] ?? categoryLabel(key),
      extends: list?.extends ?? null,
      form: list?.form ?? null,
      items: own.map(namedAfterPaper),
      situations: own.flatMap((item) => situationOf(item, rules)),
    });
  });
}
