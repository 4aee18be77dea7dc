import type { CaseActionKind } from '../case-types.ts';
import { useCase } from '../case/use-case.ts';
import { PageState } from '../pieces/page-state.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { DecisionPreparation } from './decision-preparation.tsx';
import { DecisionSigning } from './decision-signing.tsx';

/** Where the county decides: the handler prepares the decision, those after sign or return it. */
export function DecisionPage({ caseId }: { caseId: string }) {
  const { t, host } = useWords();
  const { file, state, missing } = useCase(caseId, t('decision.title'));
  if (!file) return <PageState {...missing} />;
  const may = (action: CaseActionKind) => file.allowedActions.includes(action);
  const returning = host.query.get('choice') === 'RETURN';
  if (may('SIGN_DECISION') && file.decision && !returning)
    return <DecisionSigning file={file} decision={file.decision} reload={state.reload} />;
  if (may('PREPARE_DECISION') || may('RETURN_TO_TOWNSHIP')) return <DecisionPreparation file={file} reload={state.reload} />;
  return <PageState {...missing} nothing={t('decision.notNow')} href={casePathOf(caseId)} way={t('notice.toCase')} />;
}
