import { QueryFailedError } from 'typeorm';

interface DriverError {
  code?: string;
  errno?: number;
  message?: string;
}

/** Lock wait, deadlock, record changed since the snapshot. */
const contentionNumbers = new Set([1205, 1213, 1020]);
const duplicateKeyNumber = 1062;

/** Whether somebody else was in the way and the same work may succeed a moment later. */
export function isContention(error: unknown): boolean {
  const driverError = driverErrorOf(error);
  if (!driverError) return false;
  return /^SQLITE_(BUSY|LOCKED)/.test(driverError.code ?? '') || contentionNumbers.has(driverError.errno ?? 0);
}

/** Whether a row with the same unique key exists already, in this table. */
export function isDuplicateKey(error: unknown, table: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const driverError = driverErrorOf(error);
  const duplicate = /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/.test(driverError?.code ?? '') || driverError?.errno === duplicateKeyNumber;
  return duplicate && new RegExp(`INSERT INTO ["\`]?${table}["\`]?[ (]`, 'i').test(error.query);
}

function driverErrorOf(error: unknown): DriverError | undefined {
  if (error instanceof QueryFailedError) return error.driverError as DriverError;
  return error instanceof Error && 'code' in error ? (error as DriverError) : undefined;
}
