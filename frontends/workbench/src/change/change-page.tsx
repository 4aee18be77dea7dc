import { Button } from 'antd';
import { useState } from 'react';
import { formatMonth, Link, useQuery } from '@onething/portal-kit';
import type { CaseFile } from '../case/case.operations.ts';
import { CaseHeader } from '../case/case-header.tsx';
import { useCase } from '../case/use-case.ts';
import { shortMoment } from '../format.ts';
import { PageState } from '../pieces/page-state.tsx';
import { PanelEmpty, PanelLoading, PanelProblem } from '../pieces/panel-state.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { changesOfCaseQuery } from './change.operations.ts';
import type { ChangeLine } from './change.operations.ts';
import { ChangeDetail } from './change-detail.tsx';
import { ChangeMark } from './change-mark.tsx';
import { ProposeForm } from './propose-form.tsx';

/** 变更与终止: what changed in the life of an enrolled child, each with its effect on the money before it is decided. */
export function ChangePage({ caseId }: { caseId: string }) {
  const { t } = useWords();
  const { file, missing } = useCase(caseId, t('change.title'));
  if (!file) return <PageState {...missing} />;
  return <Loaded file={file} />;
}

function Loaded({ file }: { file: CaseFile }) {
  const { t, host, language } = useWords();
  const state = useQuery(changesOfCaseQuery, { id: file.id });
  const [proposing, setProposing] = useState(() => host.query.has('propose'));
  const found = state.data?.case;
  const asked = host.query.get('change');
  const chosen = found?.changes.find(({ id }) => id === asked) ?? found?.changes[0];
  const path = (id: string) => `${casePathOf(file.id, 'changes')}?change=${id}`;
  const mayPropose = file.allowedActions.includes('PROPOSE_CHANGE');
  const showing = proposing || (mayPropose && found?.changes.length === 0);
  return (
    <div className="wb-split wb-changes">
      <CaseHeader file={file} page={t('change.title')} />
      <div className="wb-split-main">
        {!found &&
          (state.loading ? <PanelLoading lines={10} /> : <PanelProblem problems={state.problems} onRetry={() => void state.reload()} />)}
        {found && !chosen && !showing && <PanelEmpty title={t('change.none')} />}
        {showing && (
          <ProposeForm
            caseId={file.id}
            changes={found?.changes ?? []}
            onCancel={chosen ? () => setProposing(false) : undefined}
            onDone={(id) => {
              setProposing(false);
              host.announce(t('change.done.proposed'));
              void state.reload().then(() => host.navigate(path(id), { replace: true }));
            }}
          />
        )}
        {chosen && !showing && <ChangeDetail key={chosen.id} caseId={file.id} id={chosen.id} onChanged={() => void state.reload()} />}
      </div>
      <aside className="wb-split-side wb-change-list" aria-label={t('change.title')}>
        <header className="wb-side-head">
          <h2>{t('change.title')}</h2>
          {mayPropose && !showing && (
            <Button size="small" onClick={() => setProposing(true)}>
              {t('change.propose.open')}
            </Button>
          )}
        </header>
        {found?.enrolmentLastMonth && (
          <p className="wb-block">{t('change.endsWith', { month: formatMonth(found.enrolmentLastMonth, language) })}</p>
        )}
        <ul>
          {found?.changes.map((change) => (
            <li key={change.id}>
              <ChangeEntry
                change={change}
                href={path(change.id)}
                current={change.id === chosen?.id && !showing}
                onOpen={() => setProposing(false)}
              />
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}

function ChangeEntry({ change, href, current, onOpen }: { change: ChangeLine; href: string; current: boolean; onOpen: () => void }) {
  const { text } = useWords();
  return (
    <Link href={href} aria-current={current ? 'true' : undefined} onClick={onOpen}>
      <b>{text(change.groundLabel)}</b>
      <span>
        <ChangeMark status={change.status} label={text(change.statusLabel)} />
        <span className="wb-secondary">
          {text(change.sourceLabel)} {shortMoment(change.proposedAt)}
        </span>
      </span>
    </Link>
  );
}
