import { Button, Radio } from 'antd';
import { useState } from 'react';
import { FailureNote } from '@onething/portal-kit/officers';
import { Section } from '../pieces/section.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.ts';
import { asInput } from './as-input.ts';
import { ColumnList } from './column-list.tsx';
import { LayoutSample } from './layout-sample.tsx';
import { LayoutText, problemAt } from './layout-text.tsx';
import type { BankLayout, LayoutInForce } from './layout.operations.ts';
import { adoptLayout, returnFields } from './layout.operations.ts';
import { useSample } from './use-sample.ts';

/** The layout to be changed beside a sample of it: what it would lose is said at the field while it is typed. */
export function LayoutForm({ inForce, code, onAdopted }: { inForce: LayoutInForce; code: string; onAdopted: () => void }) {
  const { t } = useWords();
  const [layout, setLayout] = useState(() => asInput(inForce));
  const shown = useSample(layout);
  const problems = shown.sample?.problems ?? [];
  const change = (part: Partial<BankLayout>): void => setLayout((before) => ({ ...before, ...part }));
  const textOf = (name: 'trailerLabel' | 'memo' | 'paidWord' | 'returnedWord', help?: string) => (
    <LayoutText
      label={t(`layout.${name}`)}
      help={help}
      path={name}
      problems={problems}
      value={layout[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <div className="fin-layout">
      <div>
        <Section title={t('layout.file')}>
          <FileKind layout={layout} onChange={change} />
          {problemAt(problems, 'titleLine') && <p className="wb-wrong">{problemAt(problems, 'titleLine')}</p>}
        </Section>
        <Section title={t('layout.columns')} note={t('layout.columnsNote')}>
          <ColumnList columns={layout.columns} problems={problems} onChange={(columns) => change({ columns })} />
        </Section>
        <Section title={t('layout.rest')}>
          <div className="fin-layout-texts">
            {textOf('trailerLabel', t('layout.trailerHelp'))}
            {textOf('memo', t('layout.memoHelp'))}
          </div>
        </Section>
        <Section title={t('layout.return')} note={t('layout.returnNote')}>
          <div className="fin-layout-texts">
            {returnFields.map((field) => (
              <LayoutText
                key={field}
                label={t('layout.titleOf', { name: t(`layout.returnField.${field}`) })}
                path={`returnTitles.${field}`}
                problems={problems}
                value={layout.returnTitles[field]}
                onChange={(title) => change({ returnTitles: { ...layout.returnTitles, [field]: title } })}
              />
            ))}
            {textOf('paidWord')}
            {textOf('returnedWord')}
          </div>
        </Section>
        <AdoptAct
          changed={JSON.stringify(layout) !== JSON.stringify(asInput(inForce))}
          problemCount={problems.length}
          layout={layout}
          code={code}
          onAdopted={onAdopted}
          onReset={() => setLayout(asInput(inForce))}
        />
      </div>
      <div className="fin-layout-beside">
        <LayoutSample sample={shown} />
      </div>
    </div>
  );
}

function FileKind({ layout, onChange }: { layout: BankLayout; onChange: (part: Partial<BankLayout>) => void }) {
  const { t } = useWords();
  const isCsv = layout.format === 'CSV';
  const choice = <Name extends 'format' | 'encoding' | 'amountFormat' | 'monthFormat'>(
    name: Name,
    legend: string,
    options: readonly (readonly [BankLayout[Name], string])[],
  ) => (
    <fieldset>
      <legend>{legend}</legend>
      <Radio.Group
        value={layout[name]}
        onChange={(event) => onChange({ [name]: event.target.value as BankLayout[Name] })}
        options={options.map(([value, label]) => ({ value, label }))}
      />
    </fieldset>
  );
  return (
    <div className="fin-layout-kind">
      {choice('format', t('layout.format'), [
        ['CSV', 'CSV'],
        ['XLSX', 'XLSX'],
      ])}
      {isCsv &&
        choice('encoding', t('layout.encoding'), [
          ['GBK', 'GBK'],
          ['UTF_8', 'UTF-8'],
        ])}
      {choice('amountFormat', t('layout.amount'), [
        ['YUAN', t('layout.amountFormat.YUAN')],
        ['FEN', t('layout.amountFormat.FEN')],
      ])}
      {layout.columns.some(({ field }) => field === 'MONTH') &&
        choice('monthFormat', t('layout.month'), [
          ['DASHED', '2026-05'],
          ['PLAIN', '202605'],
          ['CHINESE', t('layout.monthInWords')],
        ])}
      {(isCsv || !layout.titleLine) && (
        <label className="fin-check">
          <input type="checkbox" checked={layout.titleLine} onChange={(event) => onChange({ titleLine: event.target.checked })} />{' '}
          {t('layout.titleLine')}
        </label>
      )}
    </div>
  );
}

interface AdoptProps {
  changed: boolean;
  problemCount: number;
  layout: BankLayout;
  code: string;
  onAdopted: () => void;
  onReset: () => void;
}

/** Asked for, then confirmed: the next file to the bank is written so. */
function AdoptAct({ changed, problemCount, layout, code, onAdopted, onReset }: AdoptProps) {
  const { t, host } = useWords();
  const acting = useAct();
  const [asks, setAsks] = useState(false);
  async function adopt() {
    if (!(await acting.run(adoptLayout, { jurisdictionCode: code, layout }))) return setAsks(false);
    host.announce(t('layout.adopted'));
    onAdopted();
  }
  return (
    <div className="fin-layout-act">
      <FailureNote failure={acting.failure} />
      <p className={problemCount > 0 ? 'wb-wrong' : 'wb-secondary'} role="status">
        {problemCount > 0 ? t('layout.loses', { count: problemCount }) : t(changed ? 'layout.sound' : 'layout.unchanged')}
      </p>
      {asks ? (
        <div className="fin-question">
          <p>{t('layout.question')}</p>
          <div className="wb-buttons">
            <Button type="primary" disabled={acting.busy} onClick={() => void adopt()}>
              {t('layout.sure')}
            </Button>
            <Button onClick={() => setAsks(false)}>{t('act.no')}</Button>
          </div>
        </div>
      ) : (
        <div className="wb-buttons">
          <Button type="primary" disabled={!changed || problemCount > 0} onClick={() => setAsks(true)}>
            {t('layout.adopt')}
          </Button>
          <Button disabled={!changed} onClick={onReset}>
            {t('layout.reset')}
          </Button>
        </div>
      )}
    </div>
  );
}
