import type { Session } from '@onething/portal-kit';
import { PreviewHost } from '@onething/portal-kit/preview';
import { sampleClient } from './sample-client.ts';

const at = (subject: string, name: string, role: string): Session => ({
  signedIn: true,
  subject,
  name,
  kind: 'STAFF',
  grants: [{ role, jurisdiction: '370112' }],
});

const people: Record<string, Session> = {
  reviewer: at('sample-ma', '马丽（示例）', 'paymentReviewer'),
  preparer: at('sample-chen', '陈刚（示例）', 'paymentPreparer'),
  approver: at('sample-zhou', '周敏（示例）', 'paymentApprover'),
  sender: at('sample-wang', '王磊（示例）', 'paymentSender'),
  administrator: at('sample-lu', '陆征（示例）', 'administrator'),
  officer: at('sample-shen', '沈岩（示例）', 'countyOfficer'),
};

/** The finance pages' preview: `?as=approver&language=en&trouble=empty`. */
export const sampleHost = new PreviewHost({ home: '/finance', people, client: sampleClient });
