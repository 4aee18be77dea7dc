import type { InboxMessage } from '@onething/portal-kit';

/** An inbox of two days. */
export function sampleMessages(): InboxMessage[] {
  const texts = ['申请 历城儿保〔2026〕0001 已受理，正在查验。', '申请 历城儿保〔2026〕0001 已收到。'];
  return texts.map((zh, index) => ({
    id: `message-${index}`,
    caseId: '1',
    countyCode: '370112',
    at: `2026-03-${index === 0 ? '10' : '09'}T02:15:00.000Z`,
    onDate: `2026-03-${index === 0 ? '10' : '09'}`,
    read: index === 1,
    text: { zh, en: `Message ${index}` },
  }));
}
