import { Link, useQuery } from '@onething/portal-kit';
import { formatFen } from '@onething/policy/labels';
import { columnDay, shortMoment } from '../format.ts';
import { PanelEmpty, PanelLoading, PanelProblem } from '../pieces/panel-state.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { changeQuery } from './change.operations.ts';
import type { Change } from './change.operations.ts';
import { ChangeActs } from './change-acts.tsx';
import { ChangePapers } from './change-papers.tsx';
import { ChangeMark } from './change-mark.tsx';
import { EffectSection } from './effect-section.tsx';

/** One change: what was told, what agencies say, what the check found, what it does to the money, and what may be done with it now. */
export function ChangeDetail({ caseId, id, onChanged }: { caseId: string; id: string; onChanged: () => void }) {
  const { t } = useWords();
  const state = useQuery(changeQuery, { id });
  const change = state.data?.changeProposal;
  if (!change) {
    if (state.loading) return <PanelLoading lines={10} />;
    return state.problems.length > 0 ? (
      <PanelProblem problems={state.problems} onRetry={() => void state.reload()} />
    ) : (
      <PanelEmpty title={t('change.gone')} />
    );
  }
  const reload = () => {
    void state.reload();
    onChanged();
  };
  return (
    <>
      <div className="wb-split-scroll" tabIndex={0} role="region" aria-label={t('change.one')}>
        <Head change={change} />
        {change.correctedBy && (
          <p className="wb-block">
            <b>{t('change.corrected')}</b>{' '}
            <Link href={`${casePathOf(caseId, 'changes')}?change=${change.correctedBy}`}>{t('change.toCorrection')}</Link>
          </p>
        )}
        <Facts change={change} />
        {change.evidence.length > 0 && <Evidence change={change} />}
        <ChangePapers change={change} onChanged={() => void state.reload()} />
        {change.check && <Check change={change} />}
        {change.effect && <EffectSection effect={change.effect} clause={change.clause} decided={change.status === 'DECIDED'} />}
        {change.paragraphs.length > 0 && change.status !== 'CHECKED' && <Paper change={change} caseId={caseId} />}
        {change.reason && (
          <p className="wb-block">
            <b>{t('change.reason')}</b> {change.reason}
          </p>
        )}
        {change.status === 'DECIDED' && (
          <p className="wb-small">
            <Link href={`${casePathOf(caseId)}`}>{t('change.toCase')}</Link>
          </p>
        )}
      </div>
      <ChangeActs key={`${change.id} ${change.version}`} change={change} onDone={reload} />
    </>
  );
}

function Head({ change }: { change: Change }) {
  const { t, text } = useWords();
  return (
    <header className="wb-section-head">
      <h2>{text(change.groundLabel)}</h2>
      <ChangeMark status={change.status} label={text(change.statusLabel)} />
      <span className="wb-secondary">
        {text(change.sourceLabel)} {change.proposedBy?.name} {shortMoment(change.proposedAt)}
      </span>
      {change.signedBy && (
        <span className="wb-secondary">
          {t('change.signatures', { prepared: change.preparedBy?.name ?? '', signed: change.signedBy.name })}
        </span>
      )}
    </header>
  );
}

function Facts({ change: { details } }: { change: Change }) {
  const { t, text, language } = useWords();
  const rows: [string, string][] = [];
  if (details.parent) rows.push([t('change.field.parent'), t(`change.${details.parent}`)]);
  if (details.circumstanceLabel) rows.push([t('change.field.circumstance'), text(details.circumstanceLabel)]);
  if (details.to) rows.push([t('change.field.to'), text(details.to.name)]);
  if (details.on) rows.push([t('change.field.on'), columnDay(details.on)]);
  if (details.level) rows.push([t('change.field.level'), t(`change.level.${details.level as 'NONE'}`)]);
  if (details.graduatesOn) rows.push([t('change.field.graduatesOn'), columnDay(details.graduatesOn)]);
  if (details.otherBenefits) {
    const benefits = details.otherBenefits.map(
      ({ kind, fen, from, until }) =>
        `${t(`change.benefit.${kind as 'DIBAO'}`)} ${fen === null ? '' : formatFen(fen, language === 'en' ? 'en' : 'zh')}${from || until ? t('change.benefitMonths', { from: from ?? '…', until: until ?? '…' }) : ''}`,
    );
    rows.push([t('change.field.otherBenefits'), benefits.join(t('punctuation.list')) || t('change.noBenefitChosen')]);
  }
  if (details.payeeName) rows.push([t('change.field.payeeName'), `${details.payeeName} ${details.payeeRelation ?? ''}`]);
  if (details.note) rows.push([t('change.field.note'), details.note]);
  if (rows.length === 0) return <p className="wb-secondary">{t('change.nothingSaid')}</p>;
  return (
    <dl className="wb-change-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Evidence({ change }: { change: Change }) {
  const { t, text } = useWords();
  return (
    <table className="wb-effect-months">
      <caption className="wb-change-caption">{t('change.evidence.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('change.evidence.before')}</th>
          <th scope="col">{t('change.evidence.now')}</th>
          <th scope="col">{t('change.evidence.source')}</th>
        </tr>
      </thead>
      <tbody>
        {change.evidence.map((each) => (
          <tr key={each.id}>
            <td>{text(each.before)}</td>
            <td>
              <b>{text(each.now)}</b>
            </td>
            <td className="wb-secondary">
              {text(each.agencyName)} {shortMoment(each.answeredAt)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Check({ change: { check } }: { change: Change }) {
  const { t } = useWords();
  if (!check) return null;
  return (
    <p className="wb-block">
      <b>{t('change.check.found')}</b> {check.papers.map((paper) => t(`change.paper.${paper}`)).join(t('punctuation.list'))}
      {t('punctuation.semicolon')}
      {check.finding}{' '}
      <span className="wb-secondary">
        {check.by.name} {shortMoment(check.at)}
      </span>
    </p>
  );
}

function Paper({ change }: { change: Change; caseId: string }) {
  const { t, text, language } = useWords();
  if (change.status === 'PROPOSED') return null;
  return (
    <section className="wb-change-paper">
      <header className="wb-section-head">
        <h2>{t('change.paperTitle')}</h2>
        <button type="button" className="wb-link wb-not-printed" onClick={() => window.print()}>
          {t('change.print')}
        </button>
      </header>
      {change.paragraphs.map((paragraph, index) => (
        <p key={index} className="wb-decided" lang={language === 'en' ? 'en' : 'zh-CN'}>
          {language === 'en' ? text(paragraph) : paragraph.zh}
        </p>
      ))}
      {change.signedBy && (
        <p className="wb-secondary">
          {t('change.signatures', { prepared: change.preparedBy?.name ?? '', signed: change.signedBy.name })} {shortMoment(change.closedAt)}
        </p>
      )}
    </section>
  );
}
