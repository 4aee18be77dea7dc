import type { Session } from '@onething/portal-kit';
import { PreviewHost } from '@onething/portal-kit/preview';
import { sampleClient } from './sample-client.ts';

const at = (subject: string, name: string, role: string, jurisdiction = '410100'): Session => ({
  signedIn: true,
  subject,
  name,
  kind: 'STAFF',
  grants: [{ role, jurisdiction }],
});

const people: Record<string, Session> = {
  administrator: at('sample-li', '李文静（示例）', 'administrator'),
  approver: at('sample-zhou', '周建国（示例）', 'policyApprover'),
  officer: at('sample-shen', '沈岩（示例）', 'countyOfficer', '370112'),
};

/** The studio's preview: `?as=approver&language=en&trouble=empty`. */
export const sampleHost = new PreviewHost({ home: '/studio', people, client: sampleClient });
