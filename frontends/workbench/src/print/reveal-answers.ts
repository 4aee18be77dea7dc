import { newKey } from '@onething/portal-kit';
import type { GraphqlClient } from '@onething/portal-kit';
import { revealField } from '../case/acts.operations.ts';
import type { CaseFile } from '../case/case.operations.ts';

/** The answers with what could be shown in full, and how many fields stayed masked. */
export interface RevealedAnswers {
  answers: Record<string, unknown>;
  masked: number;
}

/** Fetches every masked field of the form in full, each with its own audit entry under the one reason given. */
export async function revealAnswers(client: GraphqlClient, file: CaseFile, reason: string): Promise<RevealedAnswers> {
  let answers: unknown = file.form.answers;
  let masked = 0;
  for (const path of file.form.revealablePaths) {
    const answer = await client.mutate(revealField, { input: { caseId: file.id, path, reason, idempotencyKey: newKey() } });
    const outcome = answer.data?.reveal;
    if (outcome && 'value' in outcome) answers = withValue(answers, path.split('/').slice(1), outcome.value);
    else masked += 1;
  }
  return { answers: answers as Record<string, unknown>, masked };
}

/** A copy of the data in which the value stands at the pointer's steps; what is not an object or a list on the way stays as it is. */
export function withValue(data: unknown, steps: string[], value: string): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
  if (Array.isArray(data)) return data.map((item, index) => (String(index) === name ? withValue(item, rest, value) : item));
  if (typeof data !== 'object' || data === null) return data;
  return { ...data, [name]: withValue((data as Record<string, unknown>)[name], rest, value) };
}
