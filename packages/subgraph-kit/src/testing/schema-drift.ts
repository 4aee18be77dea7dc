import type { Database } from '../database/database.ts';

/** The statements that would bring the tables to where the entities are: empty when the migrations say the same as the entities. */
export async function schemaDrift(database: Database): Promise<string[]> {
  const { upQueries } = await database.read.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}
