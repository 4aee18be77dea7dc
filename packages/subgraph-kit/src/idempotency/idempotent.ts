import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../boot/request-context.ts';
import { isDuplicateKey } from '../database/contention.ts';
import { Misuse } from '../errors/misuse.ts';
import { canonicalJson } from '@onething/policy';
import { IdempotencyRecord } from './idempotency-record.entity.ts';

/** What a mutation may answer so that it can be answered again: plain JSON, best only ids. */
export type JsonValue = string | number | boolean | null | undefined | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * Carries a mutation out once. The same caller, operation and key with the same input gets the same answer without a second
 * effect; with another input CONFLICT. Record and effect stand or fall together; a refusal leaves no record.
 * `operation` is the name of the mutation; return ids from `work` and load the thing afterwards.
 */
export async function idempotent<T extends JsonValue>(
  context: RequestContext,
  operation: string,
  input: { idempotencyKey: string },
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const { idempotencyKey, ...body } = input;
  if (idempotencyKey.length < 8 || idempotencyKey.length > 200)
    throw new Misuse('BAD_INPUT', 'idempotencyKey must have 8 to 200 characters');
  const id = context.keyedHash(`${context.caller.subject}\n${operation}\n${idempotencyKey}`);
  const bodyHash = context.keyedHash(canonicalJson(body));
  const attempt = (): Promise<T> =>
    context.database.transact(async (manager) => {
      const known = await manager.findOneBy(IdempotencyRecord, { id });
      if (known) return answerAgain<T>(known, bodyHash);
      await manager.insert(IdempotencyRecord, { id, bodyHash, result: null, at: context.clock.now() });
      const result = await work(manager);
      await manager.update(IdempotencyRecord, { id }, { result: JSON.stringify(result ?? null) });
      return result;
    });
  try {
    return await attempt();
  } catch (error) {
    if (isDuplicateKey(error, 'idempotency_record')) return attempt();
    throw error;
  }
}

function answerAgain<T>(known: IdempotencyRecord, bodyHash: string): T {
  if (known.bodyHash !== bodyHash) throw new Misuse('CONFLICT', 'This idempotencyKey was used with another input');
  return JSON.parse(known.result ?? 'null') as T;
}
