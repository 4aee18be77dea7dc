import { Access, type Connection, keysetPage, rehearsalReaders } from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { PolicyCaseConnection, PolicyCaseFigures, PolicyCaseResult } from './policy-cases.type.ts';
import { policyCaseFigures } from './policy-case-figures.ts';
import { Rehearsal } from './rehearsal.entity.ts';
import { RehearsedPolicyCase } from './rehearsed-policy-case.entity.ts';

/** The policy cases of a rehearsal. */
@Resolver(() => Rehearsal)
export class PolicyCasesResolver {
  @Access(rehearsalReaders)
  @FieldResolver(() => PolicyCaseFigures, { nullable: true, description: 'How the policy cases came out. Null: they are still being run.' })
  async policyCaseFigures(
    @Root() { id, policyCasesState }: Rehearsal,
    @Ctx() context: JurisdictionsContext,
  ): Promise<PolicyCaseFigures | null> {
    if (policyCasesState !== 'COMPLETED') return null;
    return Object.assign(new PolicyCaseFigures(), await policyCaseFigures(context.database.read.manager, id));
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => PolicyCaseConnection, { description: 'The policy cases of the place and of all below, by name.' })
  async policyCases(
    @Root() { id }: Rehearsal,
    @Arg('newlyRed', () => Boolean, { nullable: true, description: 'True: only those that would turn red.' }) newlyRed: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | null,
    @Ctx() context: JurisdictionsContext,
  ): Promise<Connection<PolicyCaseResult>> {
    const query = context.database.read.manager.createQueryBuilder(RehearsedPolicyCase, 'entry').where('entry.rehearsalId = :id', { id });
    if (newlyRed) query.andWhere('entry.passedBefore = :yes AND entry.passedAfter = :no', { yes: true, no: false });
    const page = await keysetPage(query, [{ property: 'caseId', direction: 'ASC' }], { first, after });
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: resultOf(node) })) };
  }
}

function resultOf({ caseId, because, ...row }: RehearsedPolicyCase): PolicyCaseResult {
  return Object.assign(new PolicyCaseResult(), { ...row, id: caseId, source: because.source, clause: because.clause });
}
