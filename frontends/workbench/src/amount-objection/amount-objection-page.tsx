import { useEffect, useRef } from 'react';
import { formatMonth, Link, useQuery } from '@onething/portal-kit';
import { shortMoment } from '../format.ts';
import { PageState } from '../pieces/page-state.tsx';
import { PartialLine } from '../pieces/panel-state.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { AmountAnswerForm } from './amount-answer-form.tsx';
import { amountObjectionQuery } from './amount-objection.operations.ts';
import type { WholeAmountObjection } from './amount-objection.operations.ts';
import { ObjectedMonths } from './objected-months.tsx';

/** One objection to an amount: what the family says, how the amount came about then and now, and the county's answer. Every reading is noted by the server. */
export function AmountObjectionPage({ id }: { id: string }) {
  const { t } = useWords();
  const state = useQuery(amountObjectionQuery, { id });
  const objection = state.data?.amountObjection;
  const reload = () => void state.reload();
  if (!objection)
    return (
      <PageState
        title={t('amountObjection.one')}
        loading={state.loading}
        problems={state.problems}
        onRetry={reload}
        nothing={t('amountObjection.gone')}
        href="/workbench/amounts"
        way={t('amountObjection.toList')}
      />
    );
  return (
    <>
      <PartialLine problems={state.problems} onRetry={reload} />
      <Loaded objection={objection} reload={reload} />
    </>
  );
}

function Loaded({ objection, reload }: { objection: WholeAmountObjection; reload: () => void }) {
  const { t, host, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const found = objection.entitlement.case;
  const title = t('amountObjection.of', { number: found.number ?? '' });
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  return (
    <div className="wb-change-page wb-transfer wb-objected">
      <header className="wb-list-title">
        <Link href="/workbench/amounts">‹ {t('amountObjection.title')}</Link>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      <dl className="wb-change-facts">
        <div>
          <dt>{t('amountObjection.child')}</dt>
          <dd>
            {found.child.name} <Link href={casePathOf(found.id)}>{t('amountObjection.toCase')}</Link>
          </dd>
        </div>
        <div>
          <dt>{t('amountObjection.month')}</dt>
          <dd>{objection.month ? formatMonth(objection.month, language) : t('amountObjection.noMonth')}</dd>
        </div>
        <div>
          <dt>{t('amountObjection.raisedAt')}</dt>
          <dd>{shortMoment(objection.raisedAt)}</dd>
        </div>
      </dl>
      <section aria-label={t('amountObjection.words')}>
        <p className="wb-strong">{t('amountObjection.words')}</p>
        <blockquote className="wb-quote" lang="zh-CN">
          {objection.reason}
        </blockquote>
      </section>
      <ObjectedMonths objection={objection} />
      {objection.outcome ? (
        <Answered objection={objection} />
      ) : (
        <AmountAnswerForm
          objection={objection}
          onReload={reload}
          onDone={() => {
            host.announce(t('amountObjection.done'));
            reload();
          }}
        />
      )}
    </div>
  );
}

function Answered({ objection }: { objection: WholeAmountObjection }) {
  const { t } = useWords();
  if (!objection.outcome) return null;
  return (
    <section>
      <header className="wb-section-head">
        <h2>{t(`amountObjection.outcome.${objection.outcome}`)}</h2>
        <span className="wb-secondary">
          {objection.answeredBy} {shortMoment(objection.answeredAt)}
        </span>
      </header>
      <blockquote className="wb-quote" lang="zh-CN">
        {objection.answer}
      </blockquote>
    </section>
  );
}
