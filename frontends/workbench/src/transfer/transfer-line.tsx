import { shortMoment } from '../format.ts';
import { useWords } from '../words.ts';
import type { Transfer } from './transfer.operations.ts';

/** The way of a file from one office to the other: decided, offered, in the new hands. */
export function TransferLine({ transfer }: { transfer: Transfer }) {
  const { t } = useWords();
  const ended = transfer.state === 'OUTSIDE' || transfer.state === 'CALLED_OFF';
  const offered = transfer.state === 'CALLED_OFF' ? transfer.offeredAt !== null : transfer.state !== 'TO_HAND_OVER' && !ended;
  const done = transfer.state === 'ACCEPTED' || transfer.state === 'TAKEN_UP';
  const steps = [
    { name: t('transfer.step.decided'), state: 'done', facts: shortMoment(transfer.openedAt) },
    {
      name: t('transfer.step.offered'),
      state: offered ? 'done' : ended ? 'ahead' : 'current',
      facts: offered ? `${shortMoment(transfer.offeredAt)} ${transfer.offeredByName ?? ''}` : due(transfer, t),
    },
    {
      name: t(transfer.crossProvince ? 'transfer.step.takenUp' : 'transfer.step.accepted'),
      state: done ? 'done' : offered && !ended ? 'current' : 'ahead',
      facts: done ? `${shortMoment(transfer.answeredAt)} ${transfer.answeredByName ?? ''}` : offered ? due(transfer, t) : '',
    },
  ];
  return (
    <ol className="wb-stages" aria-label={t('transfer.line')}>
      {steps.map((step) => (
        <li key={step.name} className={`wb-stage wb-stage-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className="wb-stage-bar" />
          <p className="wb-stage-words">
            <b>{step.name}</b>
            <span className="wb-stage-facts">{step.facts}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}

function due(transfer: Transfer, t: ReturnType<typeof useWords>['t']): string {
  if (!transfer.dueOn) return '';
  return t(transfer.escalated ? 'transfer.late' : 'transfer.due', { day: transfer.dueOn });
}
