import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names of the migrations that were begun. One that is begun again was interrupted: those that ended are not run again. */
export const begunTable = 'migration_begun';

/** Made already: a table, a column, a key, the primary key; gone already: a table, a key, a column by its old name. */
const changeWasMade = new Set([1050, 1060, 1061, 1068, 1051, 1091, 1054]);
/** Written already: the one statement that fills a new table is done as a whole or not at all. */
const rowsWereWritten = 1062;

type Migration = new () => MigrationInterface;

/**
 * The migration, so that it can be run again after its process died half-way. MariaDB commits every change of a table by itself: what a
 * dead process has changed stays, and the second run passes over it. On a first run every error is an error.
 */
export function resumable(migration: Migration): Migration {
  return class extends migration {
    override async up(runner: QueryRunner): Promise<void> {
      const { affectedRows } = (await runner.query(`INSERT IGNORE INTO ${begunTable} (name) VALUES (?)`, [this.name])) as {
        affectedRows: number;
      };
      if (affectedRows === 1) return super.up(runner);
      const query = runner.query;
      runner.query = (async (statement: string, ...rest: []) => {
        try {
          return (await query.call(runner, statement, ...rest)) as unknown;
        } catch (error) {
          if (wasDoneBefore(statement, error)) return [];
          throw error;
        }
      }) as QueryRunner['query'];
      try {
        await super.up(runner);
      } finally {
        runner.query = query;
      }
    }
  };
}

function wasDoneBefore(statement: string, error: unknown): boolean {
  const { errno = 0 } = (error as { driverError?: { errno?: number } }).driverError ?? {};
  if (/^\s*(create|alter|drop|rename)\b/i.test(statement)) return changeWasMade.has(errno);
  return /^\s*insert\b/i.test(statement) && errno === rowsWereWritten;
}
