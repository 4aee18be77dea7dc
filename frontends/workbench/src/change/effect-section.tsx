import type { Citation } from '@onething/portal-kit';
import { formatMonth } from '@onething/portal-kit';
import { formatFen } from '@onething/policy/labels';
import { CitationMark } from '../pieces/citation-mark.tsx';
import { useWords } from '../words.ts';
import type { ChangeEffect } from './change.operations.ts';

const monthsShown = 6;

/** What the change does to the money, before anybody decides it: from which month, how much, by whom, and by which clause. */
export function EffectSection({ effect, clause, decided }: { effect: ChangeEffect; clause: Citation | null; decided: boolean }) {
  const { t, text, language } = useWords();
  const month = (value: string | null) => formatMonth(value, language);
  const fen = (value: number | null) => (value === null ? t('change.effect.unset') : formatFen(value, language === 'en' ? 'en' : 'zh'));
  const last = effect.months.at(-1);
  return (
    <section className="wb-effect" aria-label={t('change.effect.title')}>
      <header className="wb-section-head">
        <h2>{t('change.effect.title')}</h2>
        <span className="wb-secondary">{t(decided ? 'change.effect.asDecided' : 'change.effect.asOfToday')}</span>
        <CitationMark citation={clause} />
      </header>
      {effect.missing.length > 0 && <p className="wb-block wb-block-near">{t('change.effect.missing')}</p>}
      {effect.remains.length > 0 && (
        <p className="wb-block">
          {t('change.effect.remains', { states: effect.remains.map((state) => text(state)).join(t('punctuation.list')) })}
        </p>
      )}
      {effect.careOnly && <p className="wb-block">{t('change.effect.careOnly')}</p>}
      <dl className="wb-effect-facts">
        {effect.lastMonth && (
          <div>
            <dt>{t('change.effect.lastMonth')}</dt>
            <dd>
              <b>{month(effect.lastMonth)}</b>
            </dd>
          </div>
        )}
        {effect.stopMonth && (
          <div>
            <dt>{t('change.effect.stopMonth')}</dt>
            <dd>
              <b>{month(effect.stopMonth)}</b>
            </dd>
          </div>
        )}
        {effect.overpaidFen > 0 && (
          <div>
            <dt>{t('change.effect.overpaid')}</dt>
            <dd>{fen(effect.overpaidFen)}</dd>
          </div>
        )}
        {effect.arrearsFen > 0 && (
          <div>
            <dt>{t('change.effect.arrears')}</dt>
            <dd>{fen(effect.arrearsFen)}</dd>
          </div>
        )}
        {effect.lumpSumFen !== null && (
          <div>
            <dt>{t('change.effect.lumpSum', { month: month(effect.lumpSumMonth) })}</dt>
            <dd>{fen(effect.lumpSumFen)}</dd>
          </div>
        )}
      </dl>
      {effect.months.length === 0 ? (
        effect.missing.length === 0 && <p className="wb-secondary">{t('change.effect.nothing')}</p>
      ) : (
        <div className="wb-effect-scroll" tabIndex={0} role="region" aria-label={t('change.effect.months')}>
          <table className="wb-effect-months">
            <thead>
              <tr>
                <th scope="col">{t('change.effect.month')}</th>
                <th scope="col" className="wb-number">
                  {t('change.effect.before')}
                </th>
                <th scope="col" className="wb-number">
                  {t('change.effect.after')}
                </th>
                <th scope="col">{t('change.effect.payer')}</th>
              </tr>
            </thead>
            <tbody>
              {effect.months.slice(0, monthsShown).map((row) => (
                <tr key={row.month}>
                  <th scope="row">{month(row.month)}</th>
                  <td className="wb-number">{fen(row.beforeFen)}</td>
                  <td className="wb-number">{fen(row.afterFen)}</td>
                  <td>{payer(text, row.payerBefore?.name, row.payerAfter?.name, t('change.effect.nobody'))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {effect.months.length > monthsShown && last && <p className="wb-small">{t('change.effect.more', { month: month(last.month) })}</p>}
      {effect.unset && <p className="wb-small">{t('change.effect.unsetNote')}</p>}
    </section>
  );
}

function payer(
  text: ReturnType<typeof useWords>['text'],
  before: Parameters<typeof text>[0],
  after: Parameters<typeof text>[0],
  nobody: string,
): string {
  const from = before ? text(before) : nobody;
  const to = after ? text(after) : nobody;
  return from === to ? to : `${from} → ${to}`;
}
