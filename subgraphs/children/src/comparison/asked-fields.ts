import type { AgencyTopic, SubjectRole } from '@onething/events';
import type { CaseFile } from '../case/case-file.ts';
import { topicOfKind } from '../facts/evidence-vocabulary.ts';

/** What an agency could say about one field of the form. */
export interface AskedField {
  role: SubjectRole;
  topic: AgencyTopic;
  /** Name of the fact in the answer; absent: that there is an answer says it all. */
  fact?: string;
  /** Circumstance the field belongs to. */
  kind?: string;
}

const byChildField: Record<string, { topic: AgencyTopic; fact?: string }> = {
  name: { topic: 'IDENTITY', fact: 'name' },
  sex: { topic: 'IDENTITY', fact: 'sex' },
  bornOn: { topic: 'IDENTITY', fact: 'bornOn' },
  ethnicity: { topic: 'IDENTITY', fact: 'ethnicity' },
  residentId: { topic: 'IDENTITY' },
  registrationKind: { topic: 'HOUSEHOLD_REGISTRATION', fact: 'registration' },
  registeredAt: { topic: 'HOUSEHOLD_REGISTRATION', fact: 'registeredAt' },
  registeredAddress: { topic: 'HOUSEHOLD_REGISTRATION', fact: 'registeredAddress' },
};

/** Which agency is asked about the field at a JSON Pointer; undefined where none is. */
export function askedField(pointer: string): AskedField | undefined {
  const child = /^\/child\/(\w+)$/.exec(pointer);
  if (child) return withRole('CHILD', byChildField[child[1] as string]);
  const guardian = /^\/guardians\/0\/(name|sex|residentId)$/.exec(pointer);
  if (guardian) return withRole('GUARDIAN', byChildField[guardian[1] as string]);
  const parent = /^\/parents\/(father|mother)\/(name|residentId)$/.exec(pointer);
  if (parent) return withRole(roleOf(parent[1]), byChildField[parent[2] as string]);
  const detail = /^\/parents\/(father|mother)\/details\/([A-Z_]+)\/(\w+)$/.exec(pointer);
  const topic = detail ? topicOfKind[detail[2] as string] : undefined;
  return detail && topic ? { role: roleOf(detail[1]), topic, fact: detail[3] as string, kind: detail[2] as string } : undefined;
}

/**
 * The agency that was asked for the guardian's address when the form was offered it; undefined elsewhere: who lives or works elsewhere than
 * registered contradicts nobody, but whoever changed what was filled in is to be looked at.
 */
export function offeredField({ ownData }: Pick<CaseFile, 'ownData'>, pointer: string): AskedField | undefined {
  if (pointer !== '/guardians/0/address') return undefined;
  const offered = ownData.some(({ topic, facts }) => topic === 'HOUSEHOLD_REGISTRATION' && facts['registeredAddress'] !== undefined);
  return offered ? { role: 'GUARDIAN', topic: 'HOUSEHOLD_REGISTRATION', fact: 'registeredAddress' } : undefined;
}

function withRole(role: SubjectRole, asked: { topic: AgencyTopic; fact?: string } | undefined): AskedField | undefined {
  return asked && { role, ...asked };
}

function roleOf(parent: string | undefined): 'FATHER' | 'MOTHER' {
  return parent === 'father' ? 'FATHER' : 'MOTHER';
}
