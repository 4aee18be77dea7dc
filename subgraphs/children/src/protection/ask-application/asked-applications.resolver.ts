import type { Category } from '@onething/policy';
import {
  Access,
  CategoryEnum,
  coveredPrefixes,
  DateScalar,
  JurisdictionCodeScalar,
  MaskedTextScalar,
  maskName,
  staff,
} from '@onething/subgraph-kit';
import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Brackets } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { filingRoles } from '../../filing/choose-channel.ts';
import { ProtectionReportRow } from '../protection.entity.ts';
import { latestAsked } from './asked-content.ts';

/** So many at most: what nobody begins for long is asked again by the office. */
const mostShown = 50;

/** An application an office asks for. */
@Access(staff(filingRoles))
@ObjectType({ description: 'An application that an office asks those who file for others to begin. Says nothing of why.' })
export class AskedApplication {
  @Field(() => ID, { description: 'UUIDv7; give it to startApplication.' })
  id!: string;

  @Field(() => CategoryEnum, { description: 'Category to apply for.' })
  category!: Category;

  @Field(() => JurisdictionCodeScalar, { description: 'Where the child is registered.' })
  code!: string;

  @Field(() => MaskedTextScalar, { description: 'Name of the child, masked; the draft has it plain.' })
  childName!: string;

  @Field(() => DateScalar, { description: 'Day the office asked.' })
  askedOn!: string;
}

/** What offices ask those who file for others. */
@Resolver()
export class AskedApplicationsResolver {
  @Access(staff(filingRoles))
  @Query(() => [AskedApplication], {
    description: `Applications that the offices of the caller's area ask for and nobody has begun, oldest first; at most ${mostShown}.`,
  })
  async askedApplications(@Ctx() context: ChildrenContext): Promise<AskedApplication[]> {
    const { manager } = context.database.read;
    const query = manager.createQueryBuilder(ProtectionReportRow, 'report').where('report.askedCode IS NOT NULL');
    query.andWhere(
      new Brackets((any) => {
        any.where('1 = 0');
        coveredPrefixes(context.caller, filingRoles).forEach((prefix, index) =>
          any.orWhere(`report.askedCode LIKE :asked${index}`, { [`asked${index}`]: `${prefix}%` }),
        );
      }),
    );
    const reports = await query.orderBy('report.id', 'ASC').limit(mostShown).getMany();
    return Promise.all(
      reports.map(async (report) => {
        const { step, content } = await latestAsked(context, manager, report.id);
        const { category, childName } = content;
        const code = report.askedCode ?? report.areaCode;
        return Object.assign(new AskedApplication(), { id: step.id, category, code, childName: maskName(childName), askedOn: step.onDate });
      }),
    );
  }
}
