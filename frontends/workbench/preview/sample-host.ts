import type { Session } from '@onething/portal-kit';
import { PreviewHost } from '@onething/portal-kit/preview';
import { sampleClient } from './sample-client.ts';

const people: Record<string, Session> = {
  township: {
    signedIn: true,
    subject: 'sample-zhou',
    name: '周敏（示例）',
    kind: 'STAFF',
    grants: [{ role: 'townshipOfficer', jurisdiction: '370112002' }],
  },
  director: {
    signedIn: true,
    subject: 'sample-lin',
    name: '林晓（示例）',
    kind: 'STAFF',
    grants: [{ role: 'villageDirector', jurisdiction: '370112002012' }],
  },
  clerk: {
    signedIn: true,
    subject: 'sample-guo',
    name: '郭静（示例）',
    kind: 'STAFF',
    grants: [{ role: 'windowClerk', jurisdiction: '370112002' }],
  },
  head: {
    signedIn: true,
    subject: 'sample-qiu',
    name: '邱岚（示例）',
    kind: 'STAFF',
    grants: [{ role: 'townshipHead', jurisdiction: '370112002' }],
  },
  county: {
    signedIn: true,
    subject: 'sample-shen',
    name: '沈岩（示例）',
    kind: 'STAFF',
    grants: [{ role: 'countyOfficer', jurisdiction: '370112' }],
  },
  administrator: {
    signedIn: true,
    subject: 'sample-admin',
    name: '蒋宁（示例）',
    kind: 'STAFF',
    grants: [{ role: 'administrator', jurisdiction: '370112' }],
  },
  agency: {
    signedIn: true,
    subject: 'sample-agency',
    name: '袁杰（示例）',
    kind: 'STAFF',
    grants: [{ role: 'agencyClerk', jurisdiction: '370112' }],
  },
  confirmer: {
    signedIn: true,
    subject: 'sample-lu',
    name: '陆平（示例）',
    kind: 'STAFF',
    grants: [{ role: 'countyConfirmer', jurisdiction: '370112' }],
  },
};

people.done = people.county as Session;

/** The workbench's preview: `?as=county&language=en&trouble=empty`. */
export const sampleHost = new PreviewHost({ home: '/workbench/queue', people, client: sampleClient });
