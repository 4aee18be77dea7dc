import type { Acting } from '@onething/portal-kit/officers';
import { BudgetBar } from '../budget/budget-bar.tsx';
import type { Budget } from '../budget/budget.operations.ts';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import { BridgeChart } from './bridge-chart.tsx';
import type { DifferenceGroup } from './difference-groups.ts';
import { RunActs } from './run-acts.tsx';
import { RunChecks } from './run-checks.tsx';
import type { Run, RunState } from './run-types.ts';

export interface RunAsideProps {
  run: Run;
  groups: DifferenceGroup[];
  unseen: number | null;
  /** Undefined: not known yet, or not to be had. */
  budget: Budget | undefined;
  acting: Acting;
  onDone: () => void;
}

/** States in which the budget does not hold the run's money yet. */
const notGranted: ReadonlySet<RunState> = new Set(['DRAFT', 'REVIEWED', 'APPROVED']);

/** Beside the differences: the way from last month's sum to this one's, the budget, what is checked, and the next step. */
export function RunAside({ run, groups, unseen, budget, acting, onDone }: RunAsideProps) {
  const { t } = useWords();
  const runFen = notGranted.has(run.state) && !run.sending ? run.grossFen : 0;
  const over = budget?.amountFen == null ? null : budget.executedFen + runFen > budget.amountFen;
  return (
    <aside>
      {run.previous && groups.length > 0 && (
        <Section title={t('bridge.title')} note={t('bridge.note')}>
          <BridgeChart
            fromFen={run.previous.totalFen}
            toFen={run.totalFen}
            labels={[t('bridge.before'), t('bridge.now')]}
            steps={groups
              .filter(({ changeFen }) => changeFen !== 0)
              .map(({ name, changeFen }) => ({ label: t(`groupShort.${name}`), changeFen }))}
          />
        </Section>
      )}
      <Section title={t('budget.title')} note={t('budget.year', { year: run.month.slice(0, 4) })}>
        {budget?.amountFen == null ? (
          <p className="fin-note">{budget ? t('budget.none') : t('budget.unknown')}</p>
        ) : (
          <BudgetBar
            budgetFen={budget.amountFen}
            spentFen={budget.executedFen}
            runFen={runFen}
            warnAtPercent={budget.warnAtPercent ?? 100}
          />
        )}
      </Section>
      {notGranted.has(run.state) && <RunChecks run={run} unseen={unseen} overBudget={over} />}
      <RunActs run={run} unseen={unseen} acting={acting} onDone={onDone} />
    </aside>
  );
}
