import { useHost } from '@onething/portal-kit';
import type { ServiceGuide } from './guide.operations.ts';

/** Time, cost and where, at a glance. An amount is named only where one was published: the guide has none. */
export function KeyFacts({ guide }: { guide: ServiceGuide }) {
  const { t, text } = useHost();
  const facts = [
    {
      id: 'limit',
      name: t('hall.guide.limit'),
      value: guide.limitWorkingDays === null ? t('hall.guide.limitUnset') : t('hall.guide.limitDays', { days: guide.limitWorkingDays }),
    },
    { id: 'fee', name: t('hall.guide.fee'), value: text(guide.fee.text) },
    { id: 'where', name: t('hall.guide.whereShort'), value: t('hall.guide.whereValue') },
  ];
  return (
    <dl className="key-facts">
      {facts.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
