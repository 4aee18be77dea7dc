import type { Draft } from '../policy-types.ts';
import { useWords } from '../words.ts';

const steps = ['draft', 'rehearsal', 'approval', 'publication'] as const;
type Step = (typeof steps)[number];

function stepOf({ state }: Draft): Step | 'done' {
  if (state === 'DRAFT') return 'rehearsal';
  if (state === 'SUBMITTED') return 'approval';
  return state === 'APPROVED' ? 'publication' : 'done';
}

/** Draft, rehearsal, approval, publication: where a draft stands. */
export function DraftSteps({ draft, at }: { draft: Draft; at?: Step }) {
  const { t } = useWords();
  const now = at ?? stepOf(draft);
  const reached = now === 'done' ? steps.length : steps.indexOf(now);
  return (
    <ol className="stu-steps" aria-label={t('step.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < reached ? 'stu-step-done' : index === reached ? 'stu-step-now' : undefined}
          aria-current={index === reached ? 'step' : undefined}
        >
          <span className="stu-step-mark" aria-hidden="true">
            {index < reached ? '✓' : index + 1}
          </span>
          {t(`step.${step}`)}
          {index < reached && <span className="wb-only-spoken"> {t('step.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
