import { useEffect, useRef } from 'react';
import { formatDateTime } from '@onething/portal-kit';
import { useAct } from '../case/use-act.ts';
import { ListSort, useListOrder } from '../pieces/list-sort.tsx';
import { PagedList } from '../pieces/paged-list.tsx';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { usePages } from '../pieces/use-pages.ts';
import { useWords } from '../words.ts';
import type { WordKey } from '../words.ts';
import { deliveriesQuery, retryDelivery, sandboxQuery } from './channels.operations.ts';
import type { DeliveriesAsked, Delivery, SandboxMessage } from './channels.operations.ts';

const ways: readonly Delivery['channel'][] = ['SMS', 'EMAIL'];
const states: readonly Delivery['state'][] = ['WAITING', 'SENT', 'WITHHELD', 'DEAD'];
const problems = ['OPTED_OUT', 'NO_ADDRESS', 'NO_CHANNEL', 'QUIET_HOURS', 'CHANNEL_FAILED'];

/** For administrators: how far messages to telephones and mailboxes have come, and what the sandbox would have sent. */
export function ChannelsPage() {
  const { t, host } = useWords();
  const asked = useAsked();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('messages.channels.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const key = JSON.stringify(asked);
  return (
    <div className="wb-messages">
      <div className="wb-messages-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div className="wb-messages-choices">
          <Choice name="way" words={ways.map((way) => [way, t(`messages.channels.ways.${way}`)])} />
          <Choice name="state" words={states.map((state) => [state, t(`messages.channels.states.${state}`)])} />
          <ListSort usual="LATEST_FIRST" by="came" />
        </div>
      </div>
      <p className="wb-small">{t('messages.channels.lead')}</p>
      <h2 id="deliveries">{t('messages.channels.deliveries')}</h2>
      <Deliveries key={`deliveries ${key}`} asked={asked} />
      <h2 id="sandbox">{t('messages.channels.sandbox')}</h2>
      <p className="wb-small">{t('messages.channels.sandboxLead')}</p>
      <Sandbox key={`sandbox ${key}`} asked={asked} />
    </div>
  );
}

/** What the address asks for. */
function useAsked(): DeliveriesAsked {
  const { host } = useWords();
  const channel = ways.find((way) => way === host.query.get('way'));
  const state = states.find((each) => each === host.query.get('state'));
  const sort = useListOrder('LATEST_FIRST') === 'LATEST_FIRST' ? 'NEWEST_FIRST' : 'OLDEST_FIRST';
  return { filter: { ...(channel && { channel }), ...(state && { states: [state] }) }, sort };
}

/** Narrows both lists; it stands in the address. */
function Choice({ name, words }: { name: 'way' | 'state'; words: [string, string][] }) {
  const { t, host } = useWords();
  function choose(value: string) {
    const query = new URLSearchParams(host.query);
    if (value) query.set(name, value);
    else query.delete(name);
    host.navigate(query.size > 0 ? `${host.path}?${query.toString()}` : host.path);
  }
  return (
    <select
      className="wb-select"
      aria-label={t(`messages.channels.${name}`)}
      value={host.query.get(name) ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t(`messages.channels.every.${name}`)}</option>
      {words.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

function Deliveries({ asked }: { asked: DeliveriesAsked }) {
  const { t, text, language } = useWords();
  const act = useAct();
  const pages = usePages(deliveriesQuery, asked, ({ messageDeliveries }) => messageDeliveries);
  return (
    <>
      {act.failure && <RefusalNote failure={act.failure} onReload={pages.reload} />}
      <PagedList pages={pages} empty={t('messages.channels.none')}>
        {(deliveries) => (
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
                          onClick={() => void act.run(retryDelivery, { deliveryId: delivery.id }).then((done) => done && pages.reload())}
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
        )}
      </PagedList>
    </>
  );
}

function problemKey(code: string): WordKey {
  return (problems.includes(code) ? `messages.channels.problems.${code}` : 'messages.channels.problems.other') as WordKey;
}

function Sandbox({ asked }: { asked: DeliveriesAsked }) {
  const { t } = useWords();
  const pages = usePages(sandboxQuery, asked, ({ sandboxMessages }) => sandboxMessages);
  return (
    <PagedList pages={pages} empty={t('messages.channels.noneSandbox')}>
      {(messages) => (
        <div className="wb-table-scroll" tabIndex={0} role="region" aria-labelledby="sandbox">
          <SandboxTable messages={messages} />
        </div>
      )}
    </PagedList>
  );
}

function SandboxTable({ messages }: { messages: SandboxMessage[] }) {
  const { t, language } = useWords();
  return (
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
