import { Button, Checkbox, Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from '@onething/portal-kit';
import { useAct } from '../case/use-act.ts';
import { useWords } from '../words.ts';
import { removeViewMutation, saveViewMutation } from './desk.operations.ts';
import type { SavedView } from './desk.operations.ts';
import { queueFilter, queuePath } from './queue-address.ts';
import type { QueueAddress } from './queue-address.ts';
import { addressOfView } from './view-address.ts';

export interface SavedViewsProps {
  views: SavedView[];
  address: QueueAddress;
  /** Counting ends here. */
  countedUpTo: number;
  onChanged: () => void;
}

/** The officer's own views and those of the office, and the way to keep what the list shows now. */
export function SavedViews({ views, address, countedUpTo, onChanged }: SavedViewsProps) {
  const { t } = useWords();
  const own = views.filter((view) => view.own);
  const shared = views.filter((view) => !view.own);
  return (
    <>
      <h2>{t('desk.savedViews')}</h2>
      <ViewList views={own} address={address} countedUpTo={countedUpTo} onChanged={onChanged} />
      {shared.length > 0 && (
        <>
          <h2>{t('desk.officeViews')}</h2>
          <ViewList views={shared} address={address} countedUpTo={countedUpTo} onChanged={onChanged} />
        </>
      )}
      <SaveView address={address} onChanged={onChanged} />
    </>
  );
}

function ViewList({ views, address, countedUpTo, onChanged }: SavedViewsProps) {
  const { t, host } = useWords();
  const acting = useAct();
  const path = queuePath(address);
  async function remove(view: SavedView) {
    if (await acting.run(removeViewMutation, { id: view.id })) onChanged();
    else host.announce(t('problem.INTERNAL'));
  }
  return (
    <ul>
      {views.map((view) => {
        const href = queuePath(addressOfView(view));
        return (
          <li key={view.id} className="wb-rail-saved">
            <Link href={href} aria-current={href === path ? 'page' : undefined} title={view.savedBy ?? undefined}>
              <span>{view.name}</span>
              <span className="wb-rail-count">{view.count >= countedUpTo ? t('desk.orMore', { count: countedUpTo - 1 }) : view.count}</span>
            </Link>
            {view.own && (
              <button
                type="button"
                className="wb-rail-remove"
                aria-label={t('desk.removeView', { name: view.name })}
                onClick={() => void remove(view)}
              >
                <span aria-hidden="true">×</span>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function SaveView({ address, onChanged }: Pick<SavedViewsProps, 'address' | 'onChanged'>) {
  const { t, host } = useWords();
  const acting = useAct();
  const field = useId();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const first = useRef<InputRef>(null);
  useEffect(() => {
    if (open) first.current?.focus();
  }, [open]);
  if (!open) {
    return (
      <button type="button" className="wb-rail-save" onClick={() => setOpen(true)}>
        {t('desk.saveCurrent')}
      </button>
    );
  }
  async function save(event: React.FormEvent) {
    event.preventDefault();
    // What was searched for is nobody else's business and is not kept.
    const filter = queueFilter({ ...address, text: '' });
    if (!(await acting.run(saveViewMutation, { name, shared, filter, sort: address.sort }))) return;
    host.announce(t('desk.saved', { name }));
    setOpen(false);
    setName('');
    onChanged();
  }
  return (
    <form className="wb-rail-form" onSubmit={(event) => void save(event)}>
      <label htmlFor={field}>{t('desk.viewName')}</label>
      <Input
        id={field}
        value={name}
        maxLength={30}
        ref={first}
        aria-invalid={acting.failure !== null}
        aria-describedby={acting.failure ? `${field}-why` : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      {acting.failure && (
        <p id={`${field}-why`} role="alert" className="wb-field-error">
          {acting.failure.message}
        </p>
      )}
      <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
        {t('desk.share')}
      </Checkbox>
      <div className="wb-rail-buttons">
        <Button size="small" type="primary" htmlType="submit" disabled={acting.busy}>
          {t('desk.save')}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {t('desk.cancel')}
        </Button>
      </div>
    </form>
  );
}
