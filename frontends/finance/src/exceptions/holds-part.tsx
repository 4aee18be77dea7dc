import { Button } from 'antd';
import { useState } from 'react';
import { formatDateTime, useHost } from '@onething/portal-kit';
import { useAct } from '../use-act.ts';
import { countyOf, holdsRole } from '../county-of.ts';
import { ListEnd } from '../pieces/list-end.tsx';
import { ReasonedAct } from '../pieces/reasoned-act.tsx';
import { Section } from '../pieces/section.tsx';
import type { Page } from '../run/run-types.ts';
import { usePages } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';
import { holdsQuery, releasePayments } from './holds.operations.ts';
import type { Hold } from './holds.operations.ts';

const holdsOf = (result: { paymentHolds: Page<Hold> }) => result.paymentHolds;

/** Payments officers hold back, each to be let go with the reason. */
export function HoldsPart() {
  const { t } = useWords();
  const { session } = useHost();
  const pages = usePages(holdsQuery, { code: countyOf(session) ?? '' }, holdsOf);
  return (
    <Section title={t('hold.title')} note={t('hold.note')}>
      <ul className="fin-cards">
        {pages.nodes.map((hold) => (
          <HoldRow key={hold.id} hold={hold} onDone={pages.reload} />
        ))}
      </ul>
      <ListEnd pages={pages} empty={<p className="fin-note">{t('hold.none')}</p>} />
    </Section>
  );
}

function HoldRow({ hold, onDone }: { hold: Hold; onDone: () => void }) {
  const { t, language, host } = useWords();
  const acting = useAct();
  const [open, setOpen] = useState(false);
  async function release(reason: string): Promise<boolean> {
    const released = await acting.run(releasePayments, { holdId: hold.id, reason });
    if (released) {
      host.announce(t('hold.released'));
      onDone();
    }
    return released;
  }
  return (
    <li>
      <div className="fin-card-line fin-card-objection">
        <span>
          <span className="wb-name">{hold.entitlement?.payeeAccount?.holder ?? t('payment.nameless')}</span>
          <span className="fin-person-why">{formatDateTime(hold.placedAt, language)}</span>
        </span>
        <span>{hold.reason}</span>
        {holdsRole(host.session, 'paymentPreparer', 'paymentReviewer', 'paymentApprover', 'paymentSender') && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('hold.release')}
          </Button>
        )}
      </div>
      {open && (
        <ReasonedAct
          label={t('hold.releaseReason')}
          sure={t('hold.releaseSure')}
          acting={acting}
          act={release}
          onLeave={() => setOpen(false)}
        />
      )}
    </li>
  );
}
