import { useRef, useState } from 'react';
import { newKey } from '../graphql/new-key.ts';
import type { Operation } from '../graphql/operation.ts';
import type { ProblemCode } from '../graphql/problem.ts';
import { useHost } from '../host/use-host.tsx';

/** A refusal in the officer's language; `details` point at fields. */
export interface ActRefusal {
  code: string;
  message: string;
  details: { path: string | null; code: string; message: string }[];
}

/** Why an act was not done: the server's refusal, or a message of our own when no answer came. */
export interface ActFailure {
  code: string;
  message: string;
  details: ActRefusal['details'];
}

export interface Acting {
  busy: boolean;
  failure: ActFailure | null;
  clear: () => void;
  /**
   * Does the act. True when done. A repetition of the same input after a lost answer carries the same idempotency key,
   * so that it happens once.
   */
  run<Input>(act: Operation<{ act: object }, { input: Input & { idempotencyKey: string } }>, input: Input): Promise<boolean>;
  /** The same where the answer matters; undefined when it was not done. */
  ask<Done extends object, Input>(
    act: Operation<{ act: Done | ActRefusal }, { input: Input & { idempotencyKey: string } }>,
    input: Input,
  ): Promise<Exclude<Done, ActRefusal> | undefined>;
}

/** Runs one act at a time and keeps its failure. `sayProblem` puts a problem's code into the front end's own words. */
export function useActing(sayProblem: (code: ProblemCode) => string): Acting {
  const host = useHost();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ActFailure | null>(null);
  const attempt = useRef<{ intent: string; key: string } | null>(null);
  const running = useRef(false);

  async function ask<Done extends object, Input>(
    act: Operation<{ act: Done | ActRefusal }, { input: Input & { idempotencyKey: string } }>,
    input: Input,
  ): Promise<Exclude<Done, ActRefusal> | undefined> {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setFailure(null);
    const intent = act.document + JSON.stringify(input);
    if (attempt.current?.intent !== intent) attempt.current = { intent, key: newKey() };
    const answer = await host.client.mutate(act, { input: { ...input, idempotencyKey: attempt.current.key } });
    running.current = false;
    setBusy(false);
    const outcome = answer.data?.act;
    if (outcome && !('code' in outcome)) {
      attempt.current = null;
      return outcome as Exclude<Done, ActRefusal>;
    }
    const code = answer.problems[0]?.code ?? 'INTERNAL';
    if (outcome) attempt.current = null;
    setFailure(outcome ?? { code, message: sayProblem(code), details: [] });
    return undefined;
  }

  const run: Acting['run'] = async (act, input) => (await ask(act, input)) !== undefined;
  return { busy, failure, clear: () => setFailure(null), run, ask };
}
