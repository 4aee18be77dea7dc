import { formatDate, formatMonth, shanghaiDate, useHost } from '@onething/portal-kit';
import type { ApplicantCase, Decision } from './case.operations.ts';

/** The decision in plain words with its reasons and clauses. The Chinese text is the binding one. */
export function DecisionPart({ found, decision }: { found: ApplicantCase; decision: Decision }) {
  const { t, text, language } = useHost();
  const english = language === 'en' && decision.paragraphsEn.length > 0;
  return (
    <section className="decision" aria-labelledby="decision-title">
      <h2 id="decision-title">{text(decision.title)}</h2>
      {english && <p className="secondary">{t('hall.decision.chineseBinds')}</p>}
      {(english ? decision.paragraphsEn : decision.paragraphs).map((paragraph) => (
        <p key={paragraph} lang={english ? 'en' : 'zh-CN'}>
          {paragraph}
        </p>
      ))}
      {decision.reasons.length > 0 && (
        <>
          <h3>{t('hall.decision.reasons')}</h3>
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
        {decision.firstMonth && (
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
      <h3>{t('hall.decision.appeal')}</h3>
      <p>{text(decision.appeal)}</p>
      <p className="actions">
        <button type="button" className="button button-plain" onClick={() => print()}>
          {t('hall.decision.print')}
        </button>
      </p>
    </section>
  );
}
