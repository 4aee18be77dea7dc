import { formatMonth, Link } from '@onething/portal-kit';
import { AmountLines } from '../pieces/amount-lines.tsx';
import { shortMoment } from '../format.ts';
import { countyOf } from '../records/county-of.ts';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import type { CaseFile } from './case.operations.ts';

/** What the county decided and, once confirmed, what is paid from when: in place of the policy's judgement. */
export function OutcomeSection({ file }: { file: CaseFile }) {
  const { t, text, language, host } = useWords();
  const { decision, entitlement, certificate } = file;
  if (!decision?.decidedAt) return null;
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
              <AmountLines lines={entitlement.months[0].lines} amountFen={entitlement.months[0].amountFen} />
            </>
          )}
        </>
      )}
    </section>
  );
}
