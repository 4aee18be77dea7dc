import { useActing } from '@onething/portal-kit/officers';
import type { Acting } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';

export type { ActFailure, Acting } from '@onething/portal-kit/officers';

/** Runs one act at a time and keeps its failure for a RefusalNote. */
export function useAct(): Acting {
  const { t } = useWords();
  return useActing((code) => t(`problem.${code}`));
}
