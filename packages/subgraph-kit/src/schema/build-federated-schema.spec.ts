import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { Arg, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import { Access } from '../access/access.ts';
import { anyone, signedIn } from '../access/rules.ts';
import { Refusal } from '../errors/lawful-refusal.ts';
import { letters } from '../toy/letters.subgraph.ts';
import { buildFederatedSchema } from './build-federated-schema.ts';
import { Key } from './federation-directives.ts';
import { Reference } from './reference.ts';
import { resultUnion } from './result-union.ts';

/** A second subgraph with a class of the same name as one of the first, extending the first's entity. */
function secondSubgraph(): Function {
  @Key('id')
  @Access(anyone())
  @ObjectType({ description: 'The letter as the second subgraph knows it.' })
  class Letter {
    @Field(() => ID, { description: 'Id.' })
    id!: string;
  }

  @Access(anyone())
  @ObjectType({ implements: Refusal, description: 'A refusal only the second subgraph knows.' })
  class SpecialRefusal extends Refusal {}

  @Access(anyone())
  @ObjectType({ description: 'A stamp.' })
  class Stamp {
    @Field(() => String, { description: 'Motif.' })
    motif!: string;
  }
  const PutStampResult = resultUnion('PutStampResult', () => Stamp);

  @Resolver(() => Letter)
  class StampResolver {
    @Access(anyone())
    @Query(() => Refusal, { nullable: true, description: 'The latest refusal.' })
    latestRefusal(): Refusal | null {
      return Object.assign(new SpecialRefusal(), { code: 'X', message: 'x', details: [] });
    }

    @Access(signedIn())
    @Mutation(() => PutStampResult, { description: 'Puts a stamp.' })
    putStamp(@Arg('motif', () => String, { description: 'Motif.' }) motif: string): typeof PutStampResult {
      return Object.assign(new Stamp(), { motif });
    }

    @Access(anyone())
    @FieldResolver(() => Stamp, { nullable: true, description: 'The stamp on it.' })
    stamp(): Stamp | null {
      return null;
    }

    @Access(anyone())
    @Reference(() => Letter)
    reference({ id }: Record<string, unknown>): Letter {
      return Object.assign(new Letter(), { id: String(id) });
    }
  }
  return StampResolver;
}

describe('two subgraphs in one process', () => {
  const before = buildFederatedSchema(letters.resolvers as [Function]);
  const second = buildFederatedSchema([secondSubgraph()]);
  const after = buildFederatedSchema(letters.resolvers as [Function]);

  it('do not leak into each other, whatever the order they are built in', () => {
    expect(after.sdl).toBe(before.sdl);
    expect(before.sdl).not.toMatch(/Stamp|SpecialRefusal|latestRefusal/);
    expect(second.sdl).not.toMatch(/writeLetter|LetterConnection|postageFen/);
  });

  it('are composed to one graph in which both know the letter', () => {
    const result = composeServices([
      { name: 'letters', typeDefs: parse(before.sdl) },
      { name: 'stamps', typeDefs: parse(second.sdl) },
    ]);
    expect(result.errors).toBeUndefined();
    expect(result.supergraphSdl).toMatch(
      /type Letter[^}]*@join__type\(graph: LETTERS, key: "id"\)[^}]*@join__type\(graph: STAMPS, key: "id"\)/,
    );
  });

  it('have every field and reference in the access matrix', () => {
    expect(after.access.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['Letter.title', 'Letter.__resolveReference', 'Mutation.writeLetter', 'Query.letters', 'RefusalDetail.code']),
    );
  });
});

describe('the boot refuses', () => {
  const broken =
    (build: () => Function): (() => unknown) =>
    () =>
      buildFederatedSchema([build()]);

  it('a type without a rule, and says which fields', () => {
    expect(
      broken(() => {
        @ObjectType({ description: 'Open.' })
        class Open {
          @Field(() => String, { description: 'Text.' })
          text!: string;
        }
        @Resolver()
        class OpenResolver {
          @Access(anyone())
          @Query(() => Open, { description: 'Open.' })
          open(): Open {
            return new Open();
          }
          @Query(() => String, { description: 'Bare.' })
          bare(): string {
            return '';
          }
        }
        return OpenResolver;
      }),
    ).toThrow('no access rule (@Access) on: Query.bare, Open.text');
  });

  it('a reference resolver without a rule, and an entity without a reference resolver', () => {
    const entity = (): Function => {
      @Key('id')
      @Access(anyone())
      @ObjectType({ description: 'Thing.' })
      class Thing {
        @Field(() => ID, { description: 'Id.' })
        id!: string;
      }
      @Resolver(() => Thing)
      class ThingResolver {
        @Access(anyone())
        @Query(() => Thing, { description: 'Thing.' })
        thing(): Thing {
          return new Thing();
        }
      }
      return ThingResolver;
    };
    expect(broken(() => entity())).toThrow('no reference resolver (@Reference) for: Thing');
    expect(
      broken(() => {
        @Access(anyone())
        @ObjectType({ description: 'Other.' })
        class Other {
          @Field(() => ID, { description: 'Id.' })
          id!: string;
        }
        @Resolver()
        class Bare {
          @Access(anyone())
          @Query(() => String, { description: 'Text.' })
          text(): string {
            return '';
          }
          @Reference(() => Other)
          reference(): null {
            return null;
          }
        }
        return Bare;
      }),
    ).toThrow('no access rule (@Access) on the reference resolver Bare.reference');
  });

  it('what nobody described', () => {
    expect(
      broken(() => {
        @Resolver()
        class Silent {
          @Access(anyone())
          @Query(() => String)
          text(@Arg('by', () => String) by: string): string {
            return by;
          }
        }
        return Silent;
      }),
    ).toThrow('no description on: Query.text, Query.text(by:)');
  });
});
