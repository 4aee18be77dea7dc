import { Access, JurisdictionCodeScalar, jurisdictionPrefix, requireAccess, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { isOwner } from '../case/case-relation.ts';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { ratingReaders } from './rating-readers.ts';
import { ServiceRatingRow } from './service-rating.entity.ts';
import { RatingCount, ServiceRating, ServiceRatings } from './service-rating.type.ts';
import { suppressSmallCells } from './suppress-small-cells.ts';

/** The five grades of the national service rating (好差评), lowest first. */
const grades = [
  { zh: '非常不满意', en: 'very dissatisfied' },
  { zh: '不满意', en: 'dissatisfied' },
  { zh: '基本满意', en: 'fairly satisfied' },
  { zh: '满意', en: 'satisfied' },
  { zh: '非常满意', en: 'very satisfied' },
];

/** How the service was found: the own rating for the applicant, figures for those who answer for it. */
@Resolver(() => Case)
export class ServiceRatingsResolver {
  @FieldResolver(() => ServiceRating, {
    nullable: true,
    description: 'How the caller, its applicant, rated it; null: not yet, or for staff.',
  })
  async rating(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<ServiceRating | null> {
    if (!isOwner(context, record)) return null;
    const row = await context.database.read.manager.findOneBy(ServiceRatingRow, { id: record.id });
    if (!row) return null;
    const { score, ratedAt } = row;
    return Object.assign(new ServiceRating(), { score, ratedAt, comment: context.fields.openOptional(row, 'comment') });
  }

  @Access(staff(ratingReaders))
  @Query(() => ServiceRatings, {
    description: 'How applicants of a place and of the places below it found the service. NOT_FOUND for a place the caller does not cover.',
  })
  async serviceRatings(
    @Arg('code', () => JurisdictionCodeScalar, { description: 'GB/T 2260 code of the county, city or province.' }) code: string,
    @Ctx() context: ChildrenContext,
  ): Promise<ServiceRatings> {
    requireAccess(context, { roles: ratingReaders, jurisdiction: code });
    const rows = await context.database.read.manager
      .createQueryBuilder(ServiceRatingRow, 'rating')
      .select('rating.score', 'score')
      .addSelect('COUNT(*)', 'amount')
      .where('rating.countyCode LIKE :prefix AND rating.restricted = :restricted', {
        prefix: `${jurisdictionPrefix(code)}%`,
        restricted: false,
      })
      .groupBy('rating.score')
      .getRawMany<{ score: number | string; amount: number | string }>();
    const counts = grades.map((_, index) => Number(rows.find(({ score }) => Number(score) === index + 1)?.amount ?? 0));
    const { cells, total } = suppressSmallCells(counts);
    const sum = counts.reduce((all, count, index) => all + count * (index + 1), 0);
    return Object.assign(new ServiceRatings(), {
      scores: grades.map((label, index) => Object.assign(new RatingCount(), { score: index + 1, label, count: cells[index] ?? null })),
      total,
      average: total === null || cells.includes(null) ? null : Math.round((sum / total) * 10) / 10,
    });
  }
}
