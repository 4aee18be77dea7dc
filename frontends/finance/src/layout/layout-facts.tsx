import { useWords } from '../words.ts';
import { LayoutSample } from './layout-sample.tsx';
import { asInput } from './as-input.ts';
import type { LayoutInForce } from './layout.operations.ts';
import { useSample } from './use-sample.ts';

/** The layout for those who work with its files and do not change it. */
export function LayoutFacts({ layout }: { layout: LayoutInForce }) {
  const { t } = useWords();
  const sample = useSample(asInput(layout));
  const facts = [
    [t('layout.format'), layout.format === 'XLSX' ? 'XLSX' : `CSV, ${layout.encoding === 'GBK' ? 'GBK' : 'UTF-8'}`],
    [t('layout.amount'), t(`layout.amountFormat.${layout.amountFormat}`)],
    [t('layout.trailerLabel'), layout.trailerLabel],
    [t('layout.memo'), layout.memo],
  ] as const;
  return (
    <>
      <dl className="fin-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <LayoutSample sample={sample} />
      <p className="fin-note">{t('layout.notYours')}</p>
    </>
  );
}
