import type { CloudEvent } from './cloud-event.ts';

/** An event for specs. */
export function refused(id: string, caseId = 'case'): CloudEvent<'children.case-refused'> {
  return {
    specversion: '1.0',
    id,
    source: '/subgraphs/children',
    type: 'children.case-refused',
    subject: caseId,
    time: '2026-03-10T01:00:00.000Z',
    datacontenttype: 'application/json',
    data: { caseId, childId: 'child', jurisdictionCode: '370112' },
  };
}
