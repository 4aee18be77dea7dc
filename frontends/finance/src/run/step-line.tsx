import { useWords } from '../words.ts';
import type { RunAction, RunActionKind, RunState } from './run-types.ts';

/** The steps of a run in their order, and the action that ends each. */
const steps = [
  { name: 'prepare', by: ['PREPARE'] },
  { name: 'review', by: ['REVIEW'] },
  { name: 'approve', by: ['APPROVE'] },
  { name: 'send', by: ['REQUEST_SENDING'] },
  { name: 'settle', by: ['SETTLE', 'SETTLE_WITH_RETURNS'] },
] as const satisfies { name: string; by: RunActionKind[] }[];

/** How many steps are behind a run in each state; the next one is under way. */
const behind: Record<RunState, number> = {
  DRAFT: 1,
  REVIEWED: 2,
  APPROVED: 3,
  UNKNOWN: 3,
  SENT: 4,
  RETURNED: 5,
  SETTLED: 5,
  WITHDRAWN: 0,
};

export interface StepLineProps {
  state: RunState;
  actions: RunAction[];
  /** Still being prepared: the first step is under way. */
  preparing: boolean;
}

/** Prepared, reviewed, approved, sent, settled: how far the run is and who did each step. */
export function StepLine({ state, actions, preparing }: StepLineProps) {
  const { t } = useWords();
  const done = preparing ? 0 : behind[state];
  return (
    <ol className="fin-steps" aria-label={t('step.label')}>
      {steps.map(({ name, by }, index) => {
        const where = index < done ? 'done' : index === done && state !== 'WITHDRAWN' ? 'current' : 'ahead';
        const action = where === 'ahead' && name !== 'prepare' ? undefined : lastOf(actions, by);
        return (
          <li key={name} className={`fin-step fin-step-${where}`} aria-current={where === 'current' ? 'step' : undefined}>
            <span className="fin-step-disc" aria-hidden="true">
              {where === 'done' ? '✓' : index + 1}
            </span>
            <span className="fin-step-name">{t(`step.${name}`)}</span>
            <span className="wb-only-spoken">{t(`step.${where}`)}</span>
            {action?.actorName && <span className="fin-step-by">{action.actorName}</span>}
          </li>
        );
      })}
    </ol>
  );
}

function lastOf(actions: RunAction[], kinds: readonly RunActionKind[]): RunAction | undefined {
  return actions.findLast(({ kind }) => kinds.includes(kind));
}
