import type { Logger as Pino } from 'pino';
import { pino } from 'pino';
import { QueryFailedError } from 'typeorm';
import type { LogFields, Logger } from './logger.ts';

/** Long runs of digits are resident IDs, accounts and phones; inside an id of ours they are not. */
const idOrLongNumber = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|\d{9,}[\dXx]?/g;

/** JSON lines on standard output, safe for sensitive data. */
export function pinoLogger(name: string, level = 'info', destination: { write(line: string): void } = process.stdout): Logger {
  return overPino(pino({ name, level, base: { name } }, destination));
}

/** Says nothing: for tests. */
export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

function overPino(log: Pino): Logger {
  return {
    info: (message, fields) => log.info(scrubbed(fields), message),
    warn: (message, fields) => log.warn(scrubbed(fields), message),
    error: (message, error, fields) => log.error({ ...scrubbed(fields), ...describeError(error) }, message),
  };
}

/** Text with long runs of digits blacked out. */
function withoutLongNumbers(text: string): string {
  return text.replaceAll(idOrLongNumber, (_, id?: string) => id ?? '[number]');
}

function scrubbed(fields: LogFields = {}): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? withoutLongNumbers(value) : value]),
  );
}

/** A database error repeats the values of the statement: only its code and the statement with placeholders are logged. */
function describeError(error: unknown): LogFields {
  if (error instanceof QueryFailedError) {
    const { code } = error.driverError as { code?: string };
    return { error: error.name, code, query: error.query.slice(0, 300), stack: framesOf(error) };
  }
  if (error instanceof Error) return { error: error.name, reason: withoutLongNumbers(error.message).slice(0, 500), stack: framesOf(error) };
  return { error: typeof error };
}

function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .join('\n');
}
