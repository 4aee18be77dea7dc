import { Button } from 'antd';
import { formatMonth, useQuery } from '@onething/portal-kit';
import type { AmountPreview } from '../amount-types.ts';
import { signDecision } from '../case/acts.operations.ts';
import type { CaseFile } from '../case/case.operations.ts';
import { CaseHeader } from '../case/case-header.tsx';
import { useAct } from '../case/use-act.ts';
import type { DecisionDocument } from '../case-types.ts';
import { shortMoment } from '../format.ts';
import { AmountLines } from '../pieces/amount-lines.tsx';
import { CitationMark } from '../pieces/citation-mark.tsx';
import { ConfirmBar } from '../pieces/confirm-bar.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { useAmountPreview } from './amount-section.tsx';
import { caseValues } from './decision-preparation.tsx';
import { composedDecisionQuery } from './decision.operations.ts';
import { EvidenceSummary } from './evidence-summary.tsx';
import { filledValues } from './filled-values.ts';
import { FormAside } from './form-aside.tsx';

export interface DecisionSigningProps {
  file: CaseFile;
  decision: DecisionDocument;
  reload: () => Promise<unknown>;
}

/** The reviewer's and confirmer's page: the prepared decision as it stands, to be signed or returned. The last signature puts it into force. */
export function DecisionSigning({ file, decision, reload }: DecisionSigningProps) {
  const { t, host, text, language } = useWords();
  const acting = useAct();
  const last = decision.signatures.filter((line) => line.signedAt === null).length <= 1;
  const kind = decision.kind;
  // The document keeps no amount: the file is asked what it depends on now.
  const facts = useQuery(composedDecisionQuery, { caseId: file.id, kind }, { skip: kind !== 'CONFIRM' }).data?.preparedDecision.amountFacts;
  const amount = useAmountPreview(file, facts, decision.firstMonth).data?.amountPreview;
  async function sign() {
    if (!(await acting.run(signDecision, { caseId: file.id, version: file.version }))) return;
    host.announce(t(last ? (kind === 'CONFIRM' ? 'done.confirmed' : 'done.refused') : 'done.signed'));
    host.navigate(casePathOf(file.id), { replace: true });
  }
  return (
    <div className="wb-split">
      <CaseHeader file={file} page={t('decision.title')} />
      <div className="wb-split-main">
        <div className="wb-split-scroll">
          <RefusalNote failure={acting.failure} onReload={() => void reload()} />
          <p className="wb-prepared">
            <span className="wb-prepared-kind">{t(`choice.${kind}`)}</span>
            <span className="wb-secondary">
              {t('sign.preparedBy', { name: decision.preparedBy?.name ?? '' })} {shortMoment(decision.preparedAt)}
            </span>
          </p>
          <EvidenceSummary file={file} />
          {decision.deviationReason && (
            <p className="wb-block wb-block-late">
              <b>{t('decision.deviation')}</b> {decision.deviationReason}
            </p>
          )}
          <section className="wb-editor">
            <header className="wb-section-head">
              <h2>{text(decision.title)}</h2>
            </header>
            {decision.paragraphs.map((paragraph, index) => (
              <p key={index} className="wb-decided" lang="zh-CN">
                {filledValues(paragraph, caseValues(file)).map((stretch, at) =>
                  stretch.filled ? <mark key={at}>{stretch.text}</mark> : stretch.text,
                )}
              </p>
            ))}
            <ul className="wb-reasons">
              {decision.reasons.map((reason) => (
                <li key={reason.code}>
                  {text(reason.text)} <CitationMark citation={reason.citation} />
                </li>
              ))}
            </ul>
            {language === 'en' && <EnglishRendering paragraphs={decision.paragraphsEn} />}
          </section>
          {kind === 'CONFIRM' && <SignedAmount preview={amount} firstMonth={decision.firstMonth} />}
        </div>
        <ConfirmBar
          label={t(last ? (kind === 'CONFIRM' ? 'send.signConfirm' : 'send.signRefuse') : 'send.sign')}
          question={t(last ? 'decision.signQuestion' : 'decision.signQuestionMore')}
          note={t('decision.signNote')}
          busy={acting.busy}
          ready={() => true}
          onConfirm={() => void sign()}
        >
          {file.allowedActions.includes('RETURN_TO_TOWNSHIP') && (
            <Button onClick={() => host.navigate(`${casePathOf(file.id, 'decision')}?choice=RETURN`)}>{t('choice.RETURN')}</Button>
          )}
        </ConfirmBar>
      </div>
      <FormAside
        file={file}
        pending={
          kind === 'CONFIRM'
            ? { kind, firstMonth: decision.firstMonth, monthlyFen: amount?.amountFen, preparedBy: decision.preparedBy?.name }
            : undefined
        }
      />
    </div>
  );
}

function EnglishRendering({ paragraphs }: { paragraphs: string[] }) {
  const { t } = useWords();
  if (paragraphs.length === 0) return null;
  return (
    <details>
      <summary>{t('decision.english')}</summary>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </details>
  );
}

/** The amount the prepared decision would pay, as known now. */
function SignedAmount({ preview, firstMonth }: { preview: AmountPreview | undefined; firstMonth: string | null }) {
  const { t, text, language } = useWords();
  return (
    <section>
      <header className="wb-section-head wb-section-light">
        <h2>{t('amount.title')}</h2>
        <span className="wb-secondary">{t('amount.fromMonth', { month: formatMonth(firstMonth, language) })}</span>
      </header>
      {preview?.problem && <p className="wb-block wb-block-near">{text(preview.problem.message)}</p>}
      {preview && preview.amountFen !== null && <AmountLines lines={preview.lines} amountFen={preview.amountFen} />}
      {preview?.sample && <p className="wb-small">{t('amount.sampleNote')}</p>}
    </section>
  );
}
