import type { Database } from '@onething/subgraph-kit';

type EntityManager = Database['manager'];

/** The office the officers of the measurement work in: a fifth of all cases lie in its county, a tenth of those in its township unit. */
export const office = { county: '370112', township: '370112002', officer: 'officer-0' };

const digits =
  '(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)';
const rowsOfStatement = 10_000;

/** Realistic in size, not in content: nothing of these rows is ever opened. */
const sealed = `'v1.sample.${'x'.repeat(90)}'`;
const state = `'${JSON.stringify({ status: 'VERIFYING', handlers: {}, returned: false, notices: [], pauses: [], submitted: { at: '2026-03-01T01:00:00.000Z', on: '2026-03-01' } })}'`;
const clockInputs = `'${JSON.stringify([{ service: 'CHILD_WELFARE', step: 'WHOLE', receivedOn: '2026-03-01', missingMaterials: [], pauses: [] }])}'`;
const nextStep = `'${JSON.stringify({ verb: { zh: '提出初步意见', en: 'Give the preliminary opinion' }, reason: { zh: '材料与数据全部一致', en: 'papers and data agree' }, action: 'PREPARE_VERIFICATION' })}'`;

/**
 * Fills `welfare_case` with `count` synthetic cases straight in the tables: three fifths open, on 120 due dates, a seventh with the clock
 * stopped, a third nobody's, the rest shared among twenty officers of each unit.
 */
export async function fillQueue(database: Database, count: number): Promise<void> {
  const sqlite = database.dialect === 'sqlite';
  const text = (number: string, width: number): string => (sqlite ? `printf('%0${width}d', ${number})` : `LPAD(${number}, ${width}, '0')`);
  const joined = (...parts: string[]): string => (sqlite ? parts.join(' || ') : `CONCAT(${parts.join(', ')})`);
  const whole = (quotient: string, divisor: number): string => (sqlite ? `(${quotient} / ${divisor})` : `(${quotient} DIV ${divisor})`);
  // A number that looks random and is the same in every run.
  const mixed = '((k * 7919 + 104729) % 1000003)';
  const township = `${mixed} % 10`;
  const county = `CASE WHEN k % 5 = 0 THEN '${office.county}' ELSE ${joined("'41'", text(`1000 + ${whole('k', 5)} % 400`, 4))} END`;
  const due = `CASE WHEN ${mixed} % 7 = 0 THEN '9998-12-31' ELSE ${joined("'2026-0'", `(1 + ${whole(`${mixed} % 120`, 28)})`, "'-'", text(`1 + ${mixed} % 28`, 2))} END`;
  const open = `CASE WHEN ${mixed} % 5 < 3 THEN 1 ELSE 0 END`;
  const atCounty = `${mixed} % 4 = 0`;
  const status = `CASE WHEN ${mixed} % 5 >= 3 THEN 'CONFIRMED' WHEN ${atCounty} THEN 'CONFIRMING' WHEN ${mixed} % 3 = 0 THEN 'SUBMITTED' ELSE 'VERIFYING' END`;
  const handler = `CASE WHEN ${mixed} % 3 = 0 THEN NULL ELSE ${joined("'officer-'", whole(mixed, 3) + ' % 20')} END`;
  const columns: Record<string, string> = {
    id: joined("'018f0000-0000-7000-8000-'", text(mixed.replace('% 1000003', '% 999983'), 6), text('k', 6)),
    number: joined("'样〔2026〕'", text('k', 7)),
    status,
    version: '5',
    category: "'DE_FACTO_UNSUPPORTED'",
    restricted: '0',
    county_code: county,
    township_code: joined(`(${county})`, text(`${township} + 1`, 3)),
    area_code: joined(`(${county})`, text(`${township} + 1`, 3)),
    capacity: "'GUARDIAN'",
    channel: "'ONLINE'",
    applicant_place: "'HERE'",
    applicant_subject: joined("'guardian-'", 'k'),
    applicant_name: sealed,
    child_id: joined("'child-'", text('k', 7)),
    child_name: sealed,
    child_resident_id: sealed,
    child_name_hash: joined("'hash-'", text('k', 7)),
    child_identity_token: joined("'token-'", text('k', 7)),
    child_sex: "'FEMALE'",
    child_born_on: "'2015-03-12'",
    form_code: "'DE_FACTO_FORM'",
    releases: `'[]'`,
    started_on: "'2026-03-01'",
    started_at: "'2026-03-01T01:00:00.000Z'",
    declaration_signed_at: "'2026-03-01T01:00:00.000Z'",
    submitted_at: "'2026-03-01T01:00:00.000Z'",
    completed_at: "'2026-03-01T01:00:00.000Z'",
    open,
    table_level: `CASE WHEN ${mixed} % 5 >= 3 THEN NULL WHEN ${atCounty} THEN 'COUNTY' ELSE 'TOWNSHIP' END`,
    township_handler: handler,
    county_handler: `CASE WHEN ${atCounty} THEN ${handler} ELSE NULL END`,
    due_on: `CASE WHEN ${mixed} % 7 = 0 THEN NULL ELSE (${due}) END`,
    due_sort: due,
    endangered_from: `CASE WHEN ${mixed} % 7 = 0 THEN NULL ELSE (${due}) END`,
    received_sort: joined(
      "'2026-0'",
      `(1 + ${mixed} % 3)`,
      "'-'",
      text(`1 + ${mixed} % 28`, 2),
      "'T01:00:00.'",
      text('k % 1000', 3),
      "'Z'",
    ),
    paused: `CASE WHEN ${mixed} % 7 = 0 THEN 1 ELSE 0 END`,
    state,
    clock_inputs: clockInputs,
    flag_list: `CASE WHEN ${mixed} % 997 = 0 THEN ',RETURNED,' WHEN ${mixed} % 11 = 0 THEN ',READY,' WHEN ${mixed} % 13 = 0 THEN ',DATA_MISMATCH,PROXY,' ELSE '' END`,
    next_step: nextStep,
  };
  const names = Object.keys(columns).map((name) => (sqlite ? `"${name}"` : `\`${name}\``));
  const numbers = `SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM ${digits} a, ${digits} b, ${digits} c, ${digits} e`;
  const indices = await laidAside(database);
  for (let start = 0; start < count; start += rowsOfStatement) {
    const size = Math.min(rowsOfStatement, count - start);
    await database.transact((manager) =>
      manager.query(
        `INSERT INTO welfare_case (${names.join(', ')}) SELECT ${Object.values(columns).join(', ')} FROM (SELECT n + ${start} AS k FROM (${numbers}) n WHERE n < ${size}) numbered`,
      ),
    );
  }
  for (const index of indices) await database.transact((manager) => manager.query(index));
  for (const flag of ['READY', 'DATA_MISMATCH', 'PROXY', 'RETURNED'])
    await database.transact((manager) =>
      manager.query(
        `INSERT INTO case_flag (case_id, flag, county_code, township_code) SELECT id, '${flag}', county_code, township_code FROM welfare_case WHERE open = 1 AND flag_list LIKE '%,${flag},%'`,
      ),
    );
  await database.transact((manager) => manager.query(sqlite ? 'ANALYZE' : 'ANALYZE TABLE welfare_case, case_flag'));
}

/**
 * Drops the table's indices and answers with the statements that make them again: building twenty of them once takes a fraction of keeping them
 * up to date a million times.
 */
async function laidAside(database: Database): Promise<string[]> {
  return database.transact((manager) => (database.dialect === 'sqlite' ? laidAsideOnSqlite(manager) : laidAsideOnMariaDb(manager)));
}

async function laidAsideOnSqlite(manager: EntityManager): Promise<string[]> {
  const indices = await manager.query<{ name: string; sql: string }[]>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'welfare_case' AND sql IS NOT NULL",
  );
  for (const { name } of indices) await manager.query(`DROP INDEX "${name}"`);
  // Half a gigabyte of pages in memory while the measurement's rows are written.
  await manager.query('PRAGMA cache_size = -500000');
  return indices.map(({ sql }) => sql);
}

async function laidAsideOnMariaDb(manager: EntityManager): Promise<string[]> {
  const indices = await manager.query<{ name: string; columns: string; isUnique: number }[]>(
    `SELECT index_name AS name, GROUP_CONCAT(CONCAT('\`', column_name, '\`') ORDER BY seq_in_index) AS columns, MAX(non_unique) = 0 AS isUnique
       FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = 'welfare_case' AND index_name <> 'PRIMARY' GROUP BY index_name`,
  );
  await manager.query(`ALTER TABLE welfare_case ${indices.map(({ name }) => `DROP INDEX \`${name}\``).join(', ')}`);
  const added = indices.map(
    ({ name, columns, isUnique }) => `ADD ${Number(isUnique) === 1 ? 'UNIQUE ' : ''}INDEX \`${name}\` (${columns})`,
  );
  return [`ALTER TABLE welfare_case ${added.join(', ')}`];
}
