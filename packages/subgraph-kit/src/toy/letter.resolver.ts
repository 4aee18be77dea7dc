import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../access/access.ts';
import { holds, coveredPrefixes } from '../access/jurisdiction-codes.ts';
import { anyone, ownerOrStaff, rule, signedIn, staff } from '../access/rules.ts';
import type { RequestContext } from '../boot/request-context.ts';
import { maskResidentId } from '../encryption/masks.ts';
import { refusable } from '../errors/refusable.ts';
import { notFound } from '../errors/misuse.ts';
import { connectionOf, type Connection } from '../schema/connection.ts';
import { keysetPage } from '../schema/keyset-page.ts';
import { Reference } from '../schema/reference.ts';
import { resultUnion } from '../schema/result-union.ts';
import { MaskedTextScalar } from '../schema/scalars.ts';
import { JurisdictionReference } from '../schema/shared-types.ts';
import { Letter } from './letter.entity.ts';
import { WriteLetterInput, writeLetter } from './write-letter.ts';

const WriteLetterResult = resultUnion('WriteLetterResult', () => Letter);
const LetterConnection = connectionOf('Letter', () => Letter);
const mayRead = ownerOrStaff<Letter>({
  owner: (letter) => letter.owner,
  jurisdiction: (letter) => letter.jurisdictionCode,
  roles: ['countyOfficer'],
});

@Resolver(() => Letter)
export class LetterResolver {
  @Access(signedIn())
  @Query(() => Letter, { nullable: true, description: 'One letter.' })
  async letter(@Arg('id', () => ID, { description: 'Id.' }) id: string, @Ctx() context: RequestContext): Promise<Letter> {
    const letter = await context.database.read.manager.findOneBy(Letter, { id });
    if (!letter) throw notFound();
    return letter;
  }

  @Access(staff(['countyOfficer']))
  @Query(() => LetterConnection, { description: 'Letters of the own counties.' })
  letters(
    @Arg('first', () => Int, { nullable: true, description: 'How many.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor.' }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Letter>> {
    const query = context.database.read.manager.createQueryBuilder(Letter, 'letter');
    const prefixes = coveredPrefixes(context.caller, ['countyOfficer']);
    query.where(
      prefixes.map((_, index) => `letter.jurisdictionCode LIKE :prefix${index}`).join(' OR '),
      Object.fromEntries(prefixes.map((prefix, index) => [`prefix${index}`, `${prefix}%`])),
    );
    return keysetPage(
      query,
      [
        { property: 'createdAt', direction: 'DESC' },
        { property: 'id', direction: 'DESC' },
      ],
      { first, after },
    );
  }

  @Access(anyone())
  @Query(() => String, { description: 'Breaks.' })
  broken(): string {
    throw new Error('resident 370112201602110123 broke it');
  }

  @Access(signedIn())
  @Mutation(() => WriteLetterResult, { description: 'Writes a letter.' })
  writeLetter(
    @Arg('input', () => WriteLetterInput, { description: 'The letter.' }) input: WriteLetterInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof WriteLetterResult> {
    return refusable(context, () => writeLetter(context, input));
  }

  @Access(mayRead)
  @Reference(() => Letter)
  reference({ id }: Record<string, unknown>, context: RequestContext): Promise<Letter | null> {
    return context.database.read.manager.findOneBy(Letter, { id: String(id) });
  }

  @Access(mayRead)
  @FieldResolver(() => JurisdictionReference, { description: 'County.' })
  jurisdiction(@Root() letter: Letter): JurisdictionReference {
    return JurisdictionReference.of(letter.jurisdictionCode);
  }

  @Access(
    rule('county officers see it masked', ({ context, root }) =>
      holds(context.caller, ['countyOfficer'], (root as Letter).jurisdictionCode),
    ),
  )
  @FieldResolver(() => MaskedTextScalar, { description: 'Resident ID of the writer, masked.' })
  writerResidentId(@Root() letter: Letter, @Ctx() context: RequestContext): string {
    return maskResidentId(context.fields.open(letter, 'writerResidentId'));
  }
}
