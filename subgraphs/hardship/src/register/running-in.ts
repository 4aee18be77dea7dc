import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Only what is in force in a month, `YYYY-MM`; with `orLater` also what begins after it. */
export function runningIn<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  month: string,
  orLater = false,
): SelectQueryBuilder<Row> {
  const { alias } = query;
  query.andWhere(`(${alias}.untilMonth IS NULL OR (${alias}.untilMonth >= :month AND ${alias}.untilMonth >= ${alias}.fromMonth))`, {
    month,
  });
  return orLater ? query : query.andWhere(`${alias}.fromMonth <= :month`);
}
