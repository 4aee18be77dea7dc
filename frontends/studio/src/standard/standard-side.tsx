import type { Citation } from '@onething/portal-kit';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { Link, formatMonth } from '@onething/portal-kit';
import { useAutosave } from '../draft/use-autosave.ts';
import { fenOf, yuan } from '../format.ts';
import { ClauseFields, useOwnCitation, useTypedClause } from '../pieces/clause-fields.tsx';
import { Field } from '../pieces/field.tsx';
import { FieldSide } from '../pieces/field-side.tsx';
import { LevelMark } from '../pieces/level-mark.tsx';
import { LineageList } from '../pieces/lineage-list.tsx';
import type { StandardMode } from '../policy-types.ts';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import type { Standard } from './standards.operations.ts';

const modes: StandardMode[] = ['SET', 'RAISE', 'FLOOR'];

/** One standard: its amount in the draft, and what every level says about it. */
export function StandardSide({ standard, onClose }: { standard: Standard; onClose: () => void }) {
  const { t, text } = useWords();
  const { editable, draftId, administers, href } = useStudio();
  return (
    <FieldSide over={t('menu.standards')} title={text(standard.label)} onClose={onClose}>
      {editable && <StandardFields key={standard.path} standard={standard} />}
      {!draftId && administers && (
        <p className="stu-hint">
          {t('standards.toChange')} <Link href={href('drafts')}>{t('bar.openOrStart')}</Link>
        </p>
      )}
      <h3 className="stu-side-section">{t('lineage.title')}</h3>
      <LineageList lineage={standard.lineage} say={(value) => (typeof value === 'number' ? yuan(value) : String(value))} />
      <Below standard={standard} />
    </FieldSide>
  );
}

interface Typed {
  fen?: number;
  mode?: StandardMode;
  from?: string;
  citation?: Citation;
}

/** Amount, month, relation and basis of the draft's value: saved by itself as soon as it can be. */
function StandardFields({ standard }: { standard: Standard }) {
  const { t } = useWords();
  const { draft, changeAt, problemsAt, saver } = useStudio();
  const { path, fen, lineage } = standard;
  const drafted = changeAt(path)?.value as Typed | undefined;
  const present = lineage.findLast(({ draft: ofDraft, inForce }) => inForce && !ofDraft);
  const [amount, setAmount] = useState(drafted?.fen === undefined ? (fen === null ? '' : yuan(fen)) : yuan(drafted.fen));
  const [month, setMonth] = useState(drafted?.from ?? draft?.effectiveFrom.slice(0, 7) ?? '');
  const [mode, setMode] = useState<StandardMode>(drafted?.mode ?? present?.mode ?? 'SET');
  const [clause, setClause] = useState(useTypedClause(drafted?.citation));
  const typed = fenOf(amount);
  const citation = useOwnCitation(clause);
  const wanted: Typed | undefined = typed === undefined ? undefined : { fen: typed, mode, from: month, ...citation };
  const untouched = drafted === undefined && typed === fen && month === draft?.effectiveFrom.slice(0, 7);
  useAutosave(path, untouched ? undefined : wanted, drafted);
  const before = standard.fenBefore;
  const problems = problemsAt(path);
  const wrong = amount && typed === undefined ? [{ code: 'NO_AMOUNT', message: t('standards.noAmount'), severity: 'ERROR' as const }] : [];
  return (
    <>
      <div className="stu-pair">
        <Field
          label={t(mode === 'RAISE' ? 'standards.addition' : 'standards.newAmount')}
          help={
            typed !== undefined && before !== null && before > 0 && mode !== 'RAISE'
              ? differenceWords(typed, before, t)
              : t('standards.yuanHelp')
          }
          problems={[...wrong, ...problems]}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              suffix={t('standards.unit')}
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('standards.month')} help={t('standards.monthHelp')}>
          {(control) => <Input {...control} type="month" value={month} onChange={(event) => setMonth(event.target.value)} />}
        </Field>
      </div>
      <fieldset className="stu-field">
        <legend className="wb-strong">{t('standards.relation')}</legend>
        <Radio.Group
          optionType="button"
          value={mode}
          onChange={(event) => setMode(event.target.value as StandardMode)}
          options={modes.map((value) => ({ value, label: t(`mode.${value}`) }))}
        />
        <p className="wb-small">{t(`modeHelp.${mode}`)}</p>
      </fieldset>
      <ClauseFields value={clause} onChange={setClause} />
      {drafted && problems.length === 0 && <p className="stu-good">{t('standards.checked')}</p>}
      {drafted && (
        <p className="stu-restore">
          <Button onClick={() => saver.change({ path, remove: true })}>{t('restore')}</Button>
          <span className="wb-small">{t('restoreHelp')}</span>
        </p>
      )}
    </>
  );
}

function differenceWords(fen: number, before: number, t: ReturnType<typeof useWords>['t']): string {
  const difference = fen - before;
  if (difference === 0) return t('standards.same');
  const percent = `${difference > 0 ? '+' : '−'}${((Math.abs(difference) / before) * 100).toFixed(1)}%`;
  return t(difference > 0 ? 'standards.more' : 'standards.less', { before: yuan(before), difference: yuan(Math.abs(difference)), percent });
}

/** Places below that say otherwise, and which of them the draft would raise over their own amount. */
function Below({ standard: { children, fen } }: { standard: Standard }) {
  const { t, text, language } = useWords();
  if (children.length === 0) return <p className="wb-small">{t('below.none')}</p>;
  const moved = children.filter(({ value, before }) => value !== before);
  const less = children.filter(({ value, before }) => value === before && typeof value === 'number' && fen !== null && value < fen);
  return (
    <>
      <ul className="stu-below">
        {children.map(({ code, name, value, before, mode, effectiveFrom }) => (
          <li key={code}>
            <LevelMark code={code} standing="spoke" />
            <span>
              {text(name)} {mode && <span className="wb-secondary">{t(`mode.${mode}`)}</span>}
              <span className="wb-small"> {formatMonth(effectiveFrom.slice(0, 7), language)}</span>
            </span>
            <span className="stu-number">
              {value !== before && typeof before === 'number' && <del>{yuan(before)} </del>}
              {typeof value === 'number' ? (
                <span className={value === before ? undefined : 'stu-follows'}>{yuan(value)}</span>
              ) : (
                t('standards.unset')
              )}
            </span>
          </li>
        ))}
      </ul>
      {moved.map(({ code, name, before, value }) => (
        <p key={code} className="stu-warning-note">
          {t('below.moved', {
            name: text(name),
            before: typeof before === 'number' ? yuan(before) : '–',
            value: typeof value === 'number' ? yuan(value) : '–',
          })}
        </p>
      ))}
      {less.map(({ code, name, value }) => (
        <p key={code} className="stu-warning-note">
          {t('below.less', { name: text(name), value: yuan(value as number) })}
        </p>
      ))}
    </>
  );
}
