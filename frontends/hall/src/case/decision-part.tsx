import { Link, formatDate, formatMonth, shanghaiDate, useHost } from '@onething/portal-kit';
import type { ApplicantCase, Decision } from './case.operations.ts';

export interface DecisionPartProps {
  found: ApplicantCase;
  decision: Decision;
  /** Address of the page that shows it alone; absent on that page itself, which has its own heading. */
  page?: string;
}

/** The decision in plain words with its reasons and clauses. The Chinese text is the binding one. */
export function DecisionPart({ found, decision, page }: DecisionPartProps) {
  const { t, text, language } = useHost();
  const english = language === 'en' && decision.paragraphsEn.length > 0;
  return (
    <section className="decision" aria-label={text(decision.title)}>
      {page && <h2>{text(decision.title)}</h2>}
      {english && <p className="secondary">{t('hall.decision.chineseBinds')}</p>}
      {(english ? decision.paragraphsEn : decision.paragraphs).map((paragraph) => (
        <p key={paragraph} lang={english ? 'en' : 'zh-CN'}>
          {paragraph}
        </p>
      ))}
      {decision.reasons.length > 0 && (
        <>
          <Under page={page} title={t('hall.decision.reasons')} />
          <ol className="reasons">
            {decision.reasons.map((reason) => (
              <li key={reason.code + reason.text.zh}>
                {text(reason.text)}
                {reason.citation && (
                  <span className="source" lang="zh-CN">
                    {reason.citation.document} {reason.citation.clause}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
      <dl className="key-facts">
        {decision.firstMonth && found.entitlement?.state !== 'CARE_ONLY' && (
          <div>
            <dt>{t('hall.decision.firstMonth')}</dt>
            <dd>{formatMonth(decision.firstMonth, language)}</dd>
          </div>
        )}
        {decision.decidedAt && (
          <div>
            <dt>{t('hall.decision.decidedOn')}</dt>
            <dd>{formatDate(shanghaiDate(decision.decidedAt), language)}</dd>
          </div>
        )}
        {found.certificate && (
          <div>
            <dt>{t('hall.decision.certificate')}</dt>
            <dd>{found.certificate.number}</dd>
          </div>
        )}
      </dl>
      <Under page={page} title={t('hall.decision.appeal')} />
      <p>{text(decision.appeal)}</p>
      {page && (
        <p className="actions">
          <Link className="row-link" href={page}>
            {t('hall.decisionPage.link')}
          </Link>
        </p>
      )}
    </section>
  );
}

/** A heading below that of the decision: the page's own where the decision stands alone. */
function Under({ page, title }: { page: string | undefined; title: string }) {
  return page ? <h3>{title}</h3> : <h2>{title}</h2>;
}
