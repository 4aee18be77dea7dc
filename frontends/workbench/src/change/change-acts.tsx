import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { submitsForm } from '../case/submits-form.ts';
import { useAct } from '../case/use-act.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { ConfirmBar } from '../pieces/confirm-bar.tsx';
import { KeyCap } from '../pieces/key-hint.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import { changePapers, checkChange, closeChange, prepareChange, signChange } from './change.operations.ts';
import type { Change, ChangeDetailsInput, ChangePaper } from './change.operations.ts';
import { ChangeFields, typedDetails, wrongByPath } from './change-fields.tsx';

/** What the officer may do with a change now: one filled button, refusing beside it. */
export function ChangeActs({ change, onDone }: { change: Change; onDone: () => void }) {
  const { t, host } = useWords();
  const [refusing, setRefusing] = useState(false);
  const may = (act: Change['acts'][number]) => change.acts.includes(act);
  const done = (message: string) => {
    host.announce(message);
    onDone();
  };
  if (refusing) return <Refusal change={change} onCancel={() => setRefusing(false)} onDone={done} />;
  const refuse = may('REFUSE') && <Button onClick={() => setRefusing(true)}>{t('change.refuse.open')}</Button>;
  if (may('SIGN')) return <Signing change={change} onDone={done} onReload={onDone} refuse={refuse} />;
  if (may('PREPARE') && change.status === 'CHECKED') return <Preparing change={change} onDone={done} onReload={onDone} refuse={refuse} />;
  if (may('CHECK') && change.status === 'PROPOSED') return <Checking change={change} onDone={done} onReload={onDone} refuse={refuse} />;
  if (change.acts.length === 0) return null;
  return <footer className="wb-bar">{refuse || <span className="wb-secondary">{t('change.waits')}</span>}</footer>;
}

interface ActProps {
  change: Change;
  onDone: (message: string) => void;
  onReload: () => void;
  refuse: React.ReactNode;
}

interface CheckDraft {
  details: ChangeDetailsInput;
  papers: ChangePaper[];
  finding: string;
}

/** The check: what was looked at, what was found, and everything the ground needs. */
function Checking({ change, onDone, onReload, refuse }: ActProps) {
  const { t } = useWords();
  const acting = useAct();
  const id = useId();
  const [kept, keep] = useKeptDraft<CheckDraft>(`change.check.${change.id}`);
  const draft = kept ?? { details: known(change), papers: [], finding: '' };
  const wrong = wrongByPath(acting.failure);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    const input = {
      proposalId: change.id,
      version: change.version,
      details: typedDetails(draft.details),
      papers: draft.papers,
      finding: draft.finding.trim(),
    };
    if (!(await acting.run(checkChange, input))) return;
    keep(undefined);
    onDone(t('change.done.checked'));
  }

  return (
    <form
      className="wb-change-task"
      onSubmit={(event) => void submit(event)}
      onKeyDown={submitsForm}
      noValidate
      aria-label={t('change.check.title')}
    >
      <h2>{t('change.check.title')}</h2>
      <RefusalNote failure={acting.failure} onReload={onReload} />
      <ChangeFields ground={change.ground} details={draft.details} wrong={wrong} onChange={(details) => keep({ ...draft, details })} />
      <fieldset className="wb-field">
        <legend className="wb-strong">{t('change.check.papers')}</legend>
        {wrong['papers'] && (
          <p className="wb-wrong" role="alert">
            {wrong['papers']}
          </p>
        )}
        <Checkbox.Group value={draft.papers} onChange={(papers) => keep({ ...draft, papers: papers as ChangePaper[] })}>
          {changePapers.map((paper) => (
            <Checkbox key={paper} value={paper}>
              {t(`change.paper.${paper}`)}
            </Checkbox>
          ))}
        </Checkbox.Group>
      </fieldset>
      <div className="wb-field">
        <label htmlFor={id} className="wb-strong">
          {t('change.check.finding')}
        </label>
        {wrong['reason'] && (
          <p className="wb-wrong" role="alert">
            {wrong['reason']}
          </p>
        )}
        <Input.TextArea
          id={id}
          lang="zh-CN"
          rows={3}
          maxLength={500}
          value={draft.finding}
          onChange={(event) => keep({ ...draft, finding: event.target.value })}
        />
      </div>
      <p className="wb-change-buttons">
        <Button type="primary" htmlType="submit" disabled={acting.busy}>
          {t('change.check.submit')} <KeyCap>Ctrl ↵</KeyCap>
        </Button>
        {refuse}
      </p>
    </form>
  );
}

/** The county's handler puts the composed text on the table; every paragraph may be edited. */
function Preparing({ change, onDone, onReload, refuse }: ActProps) {
  const { t } = useWords();
  const acting = useAct();
  const [kept, keep] = useKeptDraft<string[]>(`change.prepare.${change.id}`);
  const paragraphs = kept ?? change.paragraphs.map(({ zh }) => zh);

  async function prepare() {
    if (!(await acting.run(prepareChange, { proposalId: change.id, version: change.version, paragraphs }))) return;
    keep(undefined);
    onDone(t('change.done.prepared'));
  }

  return (
    <>
      <section className="wb-change-task" aria-label={t('change.prepare.title')}>
        <h2>{t('change.prepare.title')}</h2>
        <RefusalNote failure={acting.failure} onReload={onReload} />
        {paragraphs.map((paragraph, index) => (
          <Input.TextArea
            key={index}
            lang="zh-CN"
            autoSize
            aria-label={t('change.prepare.paragraph', { number: index + 1 })}
            value={paragraph}
            onChange={(event) => keep(paragraphs.map((each, at) => (at === index ? event.target.value : each)))}
          />
        ))}
      </section>
      <ConfirmBar
        label={t('change.prepare.submit')}
        note={t('change.prepare.note')}
        busy={acting.busy}
        ready={() => true}
        onConfirm={() => void prepare()}
      >
        {refuse}
      </ConfirmBar>
    </>
  );
}

/** Another person signs what was prepared. */
function Signing({ change, onDone, onReload, refuse }: ActProps) {
  const { t } = useWords();
  const acting = useAct();
  async function sign() {
    if (await acting.run(signChange, { proposalId: change.id, version: change.version })) onDone(t('change.done.signed'));
  }
  return (
    <>
      {acting.failure && (
        <div className="wb-change-task">
          <RefusalNote failure={acting.failure} onReload={onReload} />
        </div>
      )}
      <ConfirmBar
        label={t('change.sign.submit')}
        question={t('change.sign.question')}
        note={t('change.sign.note', { name: change.preparedBy?.name ?? '' })}
        busy={acting.busy}
        ready={() => true}
        onConfirm={() => void sign()}
      >
        {refuse}
      </ConfirmBar>
    </>
  );
}

function Refusal({ change, onCancel, onDone }: { change: Change; onCancel: () => void; onDone: (message: string) => void }) {
  const { t } = useWords();
  const acting = useAct();
  const id = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    if (await acting.run(closeChange, { proposalId: change.id, version: change.version, act: 'REFUSE', reason: reason.trim() }))
      onDone(t('change.done.refused'));
  }
  return (
    <form className="wb-change-task" onSubmit={(event) => void submit(event)} onKeyDown={submitsForm} noValidate>
      <h2>{t('change.refuse.title')}</h2>
      <RefusalNote failure={acting.failure} onReload={onCancel} />
      <div className="wb-field">
        <label htmlFor={id} className="wb-strong">
          {t('change.refuse.reason')}
        </label>
        {tried && reason.trim() === '' && (
          <p className="wb-wrong" role="alert">
            {t('change.refuse.needed')}
          </p>
        )}
        <Input.TextArea id={id} lang="zh-CN" rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      <p className="wb-change-buttons">
        <Button htmlType="submit" disabled={acting.busy}>
          {t('change.refuse.submit')}
        </Button>
        <Button onClick={onCancel}>{t('bar.no')}</Button>
      </p>
    </form>
  );
}

/** What is known so far, as the form takes it. */
function known({ details }: Change): ChangeDetailsInput {
  const { circumstanceLabel: _label, to, otherBenefits, ...rest } = details;
  const said = {
    ...rest,
    to: to?.code,
    otherBenefits: otherBenefits?.map(({ kind, fen, from, until }) => ({
      kind,
      ...(fen === null ? {} : { fen }),
      ...(from === null ? {} : { from }),
      ...(until === null ? {} : { until }),
    })),
  };
  return typedDetails(said as ChangeDetailsInput);
}
