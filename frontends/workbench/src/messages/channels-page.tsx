import { useEffect, useRef, useState } from 'react';
import { formatDateTime, useQuery } from '@onething/portal-kit';
import { useAct } from '../case/use-act.ts';
import { PanelEmpty, PanelLoading, PanelProblem, PartialLine } from '../pieces/panel-state.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import type { WordKey } from '../words.ts';
import type { ChannelsResult, Delivery } from './channels.operations.ts';
import { channelsQuery, retryDelivery } from './channels.operations.ts';

const shown = 100;
const problems = ['OPTED_OUT', 'NO_ADDRESS', 'NO_CHANNEL', 'QUIET_HOURS', 'CHANNEL_FAILED'];

/** For administrators: how far messages to telephones and mailboxes have come, and what the sandbox would have sent. */
export function ChannelsPage() {
  const { t, host } = useWords();
  const [onlyDead, setOnlyDead] = useState(false);
  const asked = useQuery(channelsQuery, { filter: onlyDead ? { states: ['DEAD' as const] } : {}, first: shown });
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('messages.channels.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const { messageDeliveries, sandboxMessages } = asked.data ?? {};
  return (
    <div className="wb-messages">
      <div className="wb-messages-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <label>
          <input type="checkbox" checked={onlyDead} onChange={(event) => setOnlyDead(event.target.checked)} />
          {t('messages.channels.onlyDead')}
        </label>
      </div>
      <p className="wb-small">{t('messages.channels.lead')}</p>
      {asked.loading && !asked.data && <PanelLoading lines={10} />}
      {!asked.data && <PanelProblem problems={asked.problems} onRetry={() => void asked.reload()} />}
      {asked.data && <PartialLine problems={asked.problems} onRetry={() => void asked.reload()} />}
      {messageDeliveries && (
        <Deliveries deliveries={messageDeliveries.edges.map(({ node }) => node)} onRetried={() => void asked.reload()} />
      )}
      {sandboxMessages && <SandboxTable messages={sandboxMessages.edges.map(({ node }) => node)} />}
    </div>
  );
}

function Deliveries({ deliveries, onRetried }: { deliveries: Delivery[]; onRetried: () => void }) {
  const { t, text, language } = useWords();
  const act = useAct();
  if (deliveries.length === 0) return <PanelEmpty title={t('messages.channels.none')} />;
  return (
    <section>
      <h2 id="deliveries">{t('messages.channels.deliveries')}</h2>
      {act.failure && <RefusalNote failure={act.failure} onReload={onRetried} />}
      <div className="wb-table-scroll" tabIndex={0} role="region" aria-labelledby="deliveries">
        <table className="wb-plain-table">
          <Heads keys={['at', 'way', 'state', 'tries', 'words']} more />
          <tbody>
            {deliveries.map((delivery) => (
              <tr key={delivery.id}>
                <td>{formatDateTime(delivery.createdAt, language)}</td>
                <td>{t(`messages.channels.ways.${delivery.channel}`)}</td>
                <td>
                  {t(`messages.channels.states.${delivery.state}`)}
                  {delivery.problem && <span className="wb-small"> {t(problemKey(delivery.problem), { code: delivery.problem })}</span>}
                </td>
                <td>{delivery.attempts}</td>
                <td>{text(delivery.text)}</td>
                <td>
                  {delivery.state === 'DEAD' && (
                    <button
                      type="button"
                      className="wb-link"
                      disabled={act.busy}
                      onClick={() => void act.run(retryDelivery, { deliveryId: delivery.id }).then((done) => done && onRetried())}
                    >
                      {t('messages.channels.retry')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function problemKey(code: string): WordKey {
  return (problems.includes(code) ? `messages.channels.problems.${code}` : 'messages.channels.problems.other') as WordKey;
}

function SandboxTable({ messages }: { messages: ChannelsResult['sandboxMessages']['edges'][number]['node'][] }) {
  const { t, language } = useWords();
  return (
    <section>
      <h2 id="sandbox">{t('messages.channels.sandbox')}</h2>
      <p className="wb-small">{t('messages.channels.sandboxLead')}</p>
      {messages.length === 0 && <PanelEmpty title={t('messages.channels.noneSandbox')} />}
      {messages.length > 0 && (
        <div className="wb-table-scroll" tabIndex={0} role="region" aria-labelledby="sandbox">
          <table className="wb-plain-table">
            <Heads keys={['at', 'way', 'to', 'words']} />
            <tbody>
              {messages.map((message) => (
                <tr key={message.id}>
                  <td>{formatDateTime(message.at, language)}</td>
                  <td>{t(`messages.channels.ways.${message.channel}`)}</td>
                  <td>{message.address}</td>
                  <td>{message.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Heads({ keys, more }: { keys: ('at' | 'way' | 'state' | 'tries' | 'words' | 'to')[]; more?: boolean }) {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        {keys.map((key) => (
          <th key={key} scope="col">
            {t(`messages.channels.${key}`)}
          </th>
        ))}
        {more && (
          <td>
            <span className="wb-only-spoken">{t('messages.channels.retry')}</span>
          </td>
        )}
      </tr>
    </thead>
  );
}
