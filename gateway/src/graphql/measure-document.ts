import { getNamedType, isCompositeType, isListType, isNonNullType, isObjectType, isInterfaceType } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  GraphQLType,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** What a document asks for, in figures. Fragments count wherever they are spread. */
export interface DocumentMeasure {
  depth: number;
  aliases: number;
  rootFields: number;
  /** Largest page asked for anywhere. */
  pageSize: number;
  /** Fields that may be resolved when every list is as long as asked for (or as `ASSUMED_LIST_LENGTH`). */
  cost: number;
}

/** How long a list without a page argument is taken to be. */
const ASSUMED_LIST_LENGTH = 10;
/** How long a page is taken to be when the caller leaves its size out. */
const ASSUMED_PAGE_SIZE = 20;

/** Sizes below one field or fragment. */
type Measure = Omit<DocumentMeasure, 'rootFields'>;

const NOTHING: Measure = { depth: 0, aliases: 0, pageSize: 0, cost: 0 };

function together(left: Measure, right: Measure): Measure {
  return {
    depth: Math.max(left.depth, right.depth),
    aliases: left.aliases + right.aliases,
    pageSize: Math.max(left.pageSize, right.pageSize),
    cost: left.cost + right.cost,
  };
}

function isList(type: GraphQLType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

class Measuring {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Measure>();
  readonly #counted = new Map<string, number>();
  readonly #variables: Record<string, unknown>;
  readonly #depthMax: number;

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>, depthMax: number) {
    this.#schema = schema;
    this.#variables = variables;
    this.#depthMax = depthMax;
    const fragments = document.definitions.filter((definition) => definition.kind === 'FragmentDefinition');
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  selections(set: SelectionSetNode, parent: GraphQLNamedType | undefined, level: number, insidePage: boolean): Measure {
    // Deeper than allowed is refused anyway, so nothing below needs to be looked at.
    if (level > this.#depthMax) return { ...NOTHING, depth: 1 };
    let sum = NOTHING;
    for (const selection of set.selections) {
      if (selection.kind === 'Field') sum = together(sum, this.#field(selection, parent, level, insidePage));
      else if (selection.kind === 'FragmentSpread') sum = together(sum, this.#fragment(selection.name.value, level, insidePage));
      else {
        const condition = selection.typeCondition?.name.value;
        const type = condition ? this.#schema.getType(condition) : parent;
        sum = together(sum, this.selections(selection.selectionSet, type, level, insidePage));
      }
    }
    return sum;
  }

  /** Each fragment is measured once per level, so that fragments spreading each other cannot make this slow. */
  #fragment(name: string, level: number, insidePage: boolean): Measure {
    const key = `${name}:${level}:${insidePage}`;
    const known = this.#measured.get(key);
    if (known) return known;
    // A fragment that spreads itself never ends.
    this.#measured.set(key, { depth: Infinity, aliases: Infinity, pageSize: 0, cost: Infinity });
    const fragment = this.#fragments.get(name);
    const type = fragment && this.#schema.getType(fragment.typeCondition.name.value);
    const measure = fragment ? this.selections(fragment.selectionSet, type, level, insidePage) : NOTHING;
    this.#measured.set(key, measure);
    return measure;
  }

  #field(field: FieldNode, parent: GraphQLNamedType | undefined, level: number, insidePage: boolean): Measure {
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
    const page = this.#pageSize(field, definition);
    const type = definition && getNamedType(definition.type);
    const below = field.selectionSet
      ? this.selections(field.selectionSet, isCompositeType(type) ? type : undefined, level + 1, page !== undefined)
      : NOTHING;
    // The list inside a connection is as long as the page that was asked for, which already counts.
    const length = page ?? (definition && isList(definition.type) && !insidePage ? ASSUMED_LIST_LENGTH : 1);
    return {
      depth: below.depth + 1,
      aliases: below.aliases + (field.alias ? 1 : 0),
      pageSize: Math.max(below.pageSize, page ?? 0),
      cost: 1 + Math.max(1, length) * below.cost,
    };
  }

  /** Root fields, those inside fragments at the root included; each fragment is counted once and remembered. */
  rootFields(set: SelectionSetNode): number {
    return set.selections.reduce((sum, selection) => {
      if (selection.kind === 'Field') return sum + 1;
      if (selection.kind === 'InlineFragment') return sum + this.rootFields(selection.selectionSet);
      return sum + this.#rootFieldsOfFragment(selection.name.value);
    }, 0);
  }

  #rootFieldsOfFragment(name: string): number {
    const known = this.#counted.get(name);
    if (known !== undefined) return known;
    this.#counted.set(name, Infinity);
    const fragment = this.#fragments.get(name);
    const count = fragment ? this.rootFields(fragment.selectionSet) : 0;
    this.#counted.set(name, count);
    return count;
  }

  /** The page size a field asks for; undefined for a field without pages. */
  #pageSize(field: FieldNode, definition: GraphQLField<unknown, unknown> | undefined): number | undefined {
    const argument = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
    if (argument) {
      const { value } = argument;
      const asked =
        value.kind === 'IntValue' ? Number(value.value) : value.kind === 'Variable' ? this.#variables[value.name.value] : undefined;
      return typeof asked === 'number' ? asked : ASSUMED_PAGE_SIZE;
    }
    return definition?.args.some(({ name }) => name === 'first') ? ASSUMED_PAGE_SIZE : undefined;
  }
}

/** Measures one operation without resolving anything; unknown fields count as plain ones (validation refuses them later). */
export function measureDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  depthMax: number,
): DocumentMeasure {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === 'IntValue' ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
  );
  const measuring = new Measuring(schema, document, { ...Object.fromEntries(defaults), ...variables }, depthMax);
  const root = schema.getRootType(operation.operation) ?? undefined;
  const measure = measuring.selections(operation.selectionSet, root, 1, false);
  return { ...measure, rootFields: measuring.rootFields(operation.selectionSet) };
}
