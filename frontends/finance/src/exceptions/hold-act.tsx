import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../use-act.ts';
import { holdsRole } from '../county-of.ts';
import { ReasonedAct } from '../pieces/reasoned-act.tsx';
import { useWords } from '../words.ts';
import { holdPayments } from './holds.operations.ts';

/** Holds the payments of one child back from where a payment of theirs is looked at. */
export function HoldAct({ entitlementId }: { entitlementId: string }) {
  const { t, host } = useWords();
  const acting = useAct();
  const [state, setState] = useState<'closed' | 'open' | 'held'>('closed');
  async function hold(reason: string): Promise<boolean> {
    const held = await acting.run(holdPayments, { entitlementId, reason });
    if (held) {
      host.announce(t('hold.held'));
      setState('held');
    }
    return held;
  }
  if (!holdsRole(host.session, 'paymentPreparer', 'paymentReviewer', 'paymentApprover', 'paymentSender')) return null;
  if (state === 'held') return <p className="fin-hold fin-good">{t('hold.held')}</p>;
  if (state === 'closed') {
    return (
      <p className="fin-hold">
        <Button size="small" onClick={() => setState('open')}>
          {t('hold.hold')}
        </Button>
      </p>
    );
  }
  return (
    <div className="fin-hold">
      <ReasonedAct
        label={t('hold.reason')}
        help={t('hold.help')}
        sure={t('hold.sure')}
        acting={acting}
        act={hold}
        onLeave={() => setState('closed')}
      />
    </div>
  );
}
