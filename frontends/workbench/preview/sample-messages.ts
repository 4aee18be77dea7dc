import type { InboxMessage } from '@onething/portal-kit';
import type { Delivery, SandboxMessage } from '../src/messages/channels.operations.ts';
import type { ConnectionPage } from '../src/pieces/use-pages.ts';

const texts = [
  { zh: '历城儿保〔2026〕0007 待受理。', en: '历城儿保〔2026〕0007 is to be accepted.' },
  { zh: '历城儿保〔2026〕0005 的告知已答复，请继续办理。', en: 'The notice on 历城儿保〔2026〕0005 has been answered; go on with it.' },
  { zh: '历城儿保〔2026〕0003 由区县退回，请补充查验。', en: '历城儿保〔2026〕0003 has been returned by the county; verify further.' },
];

const sampleMessages: InboxMessage[] = texts.map((text, index) => ({
  id: `message-${index}`,
  caseId: `case-${index + 3}`,
  countyCode: '370112',
  at: `2026-03-${index === 2 ? '09' : '10'}T0${3 - index}:1${index}:00.000Z`,
  onDate: index === 2 ? '2026-03-09' : '2026-03-10',
  read: index === 1,
  text,
}));

/** The inbox; empty in trouble `empty`. */
export function inboxPage(variables: Record<string, unknown>, trouble: string) {
  const { unread } = variables.filter as { unread?: boolean };
  const messages = trouble === 'empty' ? [] : sampleMessages.filter(({ read }) => !unread || !read);
  return { myMessages: { edges: messages.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } } };
}

/** Deliveries in every state, and what the sandbox would have sent. */
export function sampleChannels(empty: boolean): {
  messageDeliveries: ConnectionPage<Delivery>;
  sandboxMessages: ConnectionPage<SandboxMessage>;
} {
  const text = { zh: '申请 历城儿保〔2026〕0007 已收到。', en: 'Application 历城儿保〔2026〕0007 has arrived.' };
  const at = '2026-03-10T02:00:00.000Z';
  const deliveries = [
    { state: 'SENT', attempts: 1, problem: null },
    { state: 'WAITING', attempts: 0, problem: 'QUIET_HOURS' },
    { state: 'DEAD', attempts: 8, problem: 'CHANNEL_FAILED' },
    { state: 'WITHHELD', attempts: 0, problem: 'OPTED_OUT' },
  ] as const;
  const edges = deliveries.map((delivery, index) => ({
    node: { id: `delivery-${index}`, channel: 'SMS' as const, createdAt: at, text, ...delivery },
  }));
  return {
    messageDeliveries: { edges: empty ? [] : edges, pageInfo: { hasNextPage: false, endCursor: null } },
    sandboxMessages: {
      edges: empty ? [] : [{ node: { id: 'delivery-0', channel: 'SMS', address: '138****0027', text: text.zh, at } }],
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  };
}
