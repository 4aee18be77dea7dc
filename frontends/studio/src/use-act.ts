import { useActing } from '@onething/portal-kit/officers';
import type { Acting } from '@onething/portal-kit/officers';
import { useHost } from '@onething/portal-kit';

/** Runs one act at a time and keeps its failure for a FailureNote. */
export function useAct(): Acting {
  const { t } = useHost();
  return useActing((code) => `${t(`kit.problem.${code}.title`)}${t('studio.punctuation.colon')}${t(`kit.problem.${code}.text`)}`);
}
