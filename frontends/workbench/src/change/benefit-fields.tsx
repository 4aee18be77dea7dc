import { Button, Input } from 'antd';
import { useId } from 'react';
import { useWords } from '../words.ts';
import type { ChangeDetailsInput } from './change.operations.ts';

type Benefit = NonNullable<ChangeDetailsInput['otherBenefits']>[number];

const benefitKinds = ['DIBAO', 'TEKUN', 'DISABLED_LIVING', 'DISABLED_NURSING'] as const;

export interface BenefitFieldsProps {
  details: ChangeDetailsInput;
  set: (patch: Partial<ChangeDetailsInput>) => void;
  wrong: string | undefined;
}

/**
 * All other benefits drawn, each with its sum and its months: one that ended stays in the list with its last month, so that the months before keep
 * what they were paid by.
 */
export function BenefitFields({ details, set, wrong }: BenefitFieldsProps) {
  const { t } = useWords();
  const known = details.otherBenefits ?? [];
  const change = (index: number, patch: Partial<Record<keyof Benefit, string | number | undefined>>) =>
    set({ otherBenefits: known.map((benefit, at) => (at === index ? without({ ...benefit, ...patch }) : benefit)) });
  return (
    <fieldset className="wb-field">
      <legend className="wb-strong">{t('change.field.otherBenefits')}</legend>
      {wrong && (
        <p className="wb-wrong" role="alert">
          {wrong}
        </p>
      )}
      {known.map((benefit, index) => (
        <BenefitLine
          key={index}
          benefit={benefit}
          number={index + 1}
          onChange={(patch) => change(index, patch)}
          onRemove={() => set({ otherBenefits: known.filter((_, at) => at !== index) })}
        />
      ))}
      <p className="wb-change-benefit">
        <Button onClick={() => set({ otherBenefits: [...known, { kind: 'DIBAO' }] })}>{t('change.addBenefit')}</Button>
        {details.otherBenefits === undefined && (
          <button type="button" className="wb-link" onClick={() => set({ otherBenefits: [] })}>
            {t('change.noBenefit')}
          </button>
        )}
      </p>
      {details.otherBenefits?.length === 0 && <p className="wb-small">{t('change.noBenefitChosen')}</p>}
    </fieldset>
  );
}

interface BenefitLineProps {
  benefit: Benefit;
  number: number;
  onChange: (patch: Partial<Record<keyof Benefit, string | number | undefined>>) => void;
  onRemove: () => void;
}

/** One benefit: which, how much a month, from which month to which. */
function BenefitLine({ benefit, number, onChange, onRemove }: BenefitLineProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="wb-change-benefit" role="group" aria-label={t('change.benefitLine', { number })}>
      <label htmlFor={`${id}-kind`}>{t('change.benefitKind')}</label>
      <select id={`${id}-kind`} className="wb-select" value={benefit.kind} onChange={(event) => onChange({ kind: event.target.value })}>
        {benefitKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`change.benefit.${kind}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-yuan`}>{t('change.benefitYuan')}</label>
      <Input
        id={`${id}-yuan`}
        type="number"
        min={0}
        value={benefit.fen === undefined ? '' : String(benefit.fen / 100)}
        onChange={(event) => onChange({ fen: fenOf(event.target.value) })}
      />
      <label htmlFor={`${id}-from`}>{t('change.benefitFrom')}</label>
      <Input id={`${id}-from`} type="month" value={benefit.from ?? ''} onChange={(event) => onChange({ from: event.target.value })} />
      <label htmlFor={`${id}-until`}>{t('change.benefitUntil')}</label>
      <Input id={`${id}-until`} type="month" value={benefit.until ?? ''} onChange={(event) => onChange({ until: event.target.value })} />
      <button type="button" className="wb-link" onClick={onRemove}>
        {t('change.removeBenefit')}
      </button>
    </div>
  );
}

function fenOf(yuan: string): number | undefined {
  const fen = Math.round(Number(yuan) * 100);
  return yuan === '' || !Number.isFinite(fen) ? undefined : fen;
}

/** Without what was emptied. */
function without(benefit: Partial<Record<keyof Benefit, string | number | undefined>>): Benefit {
  return Object.fromEntries(Object.entries(benefit).filter(([, value]) => value !== undefined && value !== '')) as unknown as Benefit;
}
