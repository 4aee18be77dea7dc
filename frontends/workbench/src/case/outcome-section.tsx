import { formatMonth, Link, shanghaiDate } from '@onething/portal-kit';
import { MonthLines } from '../pieces/month-lines.tsx';
import { nearestRelease, ReleaseLadder } from '../pieces/release-ladder.tsx';
import { columnDay, shortMoment } from '../format.ts';
import { countyOf } from '../records/county-of.ts';
import { amountObjectionPath, casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import type { CaseFile } from './case.operations.ts';

/** What the county decided and, once confirmed, what is paid from when: in place of the policy's judgement. */
export function OutcomeSection({ file }: { file: CaseFile }) {
  const { t, text, language, host } = useWords();
  const { decision, entitlement, certificate } = file;
  if (!decision?.decidedAt) return null;
  const undecided = entitlement?.months.filter(({ basis }) => basis === 'UNDECIDED') ?? [];
  const waiting = countyOf(host.session) && entitlement?.amountObjections?.find(({ outcome }) => outcome === null);
  const paragraphs = language === 'en' && decision.paragraphsEn.length > 0 ? decision.paragraphsEn : decision.paragraphs;
  return (
    <section className="wb-outcome">
      <h2>{text(decision.title)}</h2>
      <p className="wb-secondary">
        {shortMoment(decision.decidedAt)}{' '}
        {decision.signatures.map((line) => `${text(line.stepLabel)} ${line.by?.name ?? ''}`).join(t('punctuation.comma'))}
      </p>
      {certificate && <p>{t('outcome.certificate', { number: certificate.number, date: certificate.issuedOn })}</p>}
      <p className="wb-enquiry-links">
        {file.allowedActions.includes('PROPOSE_CHANGE') && <Link href={casePathOf(file.id, 'changes')}>{t('change.title')}</Link>}
        <Link href={casePathOf(file.id, 'print')}>{t('print.open')}</Link>
        {certificate && <Link href={casePathOf(file.id, 'certificate')}>{t('papers.certificate.open')}</Link>}
        {decision.kind === 'CONFIRM' && countyOf(host.session) && (
          <Link href={`/workbench/records?case=${encodeURIComponent(file.id)}`}>{t('papers.records.open')}</Link>
        )}
      </p>
      <ReleaseLadder
        title={t('outcome.rules', { date: columnDay(shanghaiDate(decision.decidedAt)), release: nearestRelease(decision.layers) })}
        releases={decision.layers}
      />
      {rulesChanged(file) && <p className="wb-small">{t('outcome.rulesChanged')}</p>}
      <details>
        <summary>{t('outcome.text')}</summary>
        {paragraphs.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </details>
      {decision.kind === 'CONFIRM' && (
        <>
          <h3>{t('outcome.entitlement')}</h3>
          {!entitlement && <p className="wb-secondary">{t('outcome.notYet')}</p>}
          {entitlement?.refusal && <p className="wb-block wb-block-near">{text(entitlement.refusal.message)}</p>}
          {entitlement?.months[0] && (
            <>
              <p>{t('outcome.from', { month: formatMonth(entitlement.firstMonth, language), payer: text(entitlement.payer.name) })}</p>
              <MonthLines month={entitlement.months[0]} />
            </>
          )}
          {undecided.length > 0 && (
            <p className="wb-block wb-block-near">
              {t('outcome.undecided', { months: undecided.map(({ month }) => formatMonth(month, language)).join(t('punctuation.list')) })}
            </p>
          )}
          {waiting && (
            <p className="wb-block wb-block-near">
              <Link href={amountObjectionPath(waiting.id)}>{t('amountObjection.open')}</Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** Whether other releases answer today than those the decision rests on. */
function rulesChanged({ decision, policy }: CaseFile): boolean {
  if (!decision || !policy) return false;
  const held = new Set(decision.layers.map(({ hash }) => hash));
  return policy.releases.some(({ hash }) => !held.has(hash));
}
