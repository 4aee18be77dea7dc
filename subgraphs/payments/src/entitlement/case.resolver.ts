import { Access, Reference, type RequestContext, signedIn } from '@onething/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CaseReference } from './case-reference.type.ts';
import { mayRead } from './entitlement-access.ts';
import { Entitlement } from './entitlement.entity.ts';

/** Adds the entitlement to a case. */
@Resolver(() => CaseReference)
export class CaseResolver {
  /** Any id is answered with itself, also one of no case: nothing can be learnt from it. */
  @Access(signedIn())
  @Reference(() => CaseReference)
  reference({ id }: { id: string }): CaseReference {
    return CaseReference.of(id);
  }

  @Access(signedIn())
  @FieldResolver(() => Entitlement, {
    nullable: true,
    description: 'What the child of a confirmed case is paid. Null: not confirmed, or not for this caller.',
  })
  async entitlement(@Root() { id }: CaseReference, @Ctx() context: RequestContext): Promise<Entitlement | null> {
    const entitlement = await context.database.manager.findOneBy(Entitlement, { caseId: id });
    return entitlement && mayRead(context, entitlement) ? entitlement : null;
  }
}
