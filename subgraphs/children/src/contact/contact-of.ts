import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import type { Case } from '../case/case.entity.ts';
import { openCaseFile } from '../case/case-file.ts';
import type { ChannelKind } from '../delivery/message-channel.ts';
import { valueAt } from '../form/json-pointer.ts';
import { tokenRecipient } from '../message/message-addresses.ts';
import { ContactRow } from './contact.entity.ts';

/** Where a message goes, or why it does not. */
export type Contact = { address: string; language: 'zh-CN' | 'en' } | { withheld: 'OPTED_OUT' | 'NO_ADDRESS' };

/**
 * Opens the address of a recipient of a case's messages for one channel: their own, else the telephone of the guardian on the form. Only for
 * the moment of sending: what it returns must not be kept.
 */
export async function contactOf(
  kit: ChildrenKit,
  manager: EntityManager,
  record: Case,
  recipient: string,
  channel: ChannelKind,
): Promise<Contact> {
  const isGuardian = record.guardianToken !== null && recipient === tokenRecipient(record.guardianToken);
  const row = await manager.findOneBy(ContactRow, isGuardian ? { identityToken: record.guardianToken ?? '' } : { subject: recipient });
  const language = row?.language ?? 'zh-CN';
  if (row && !(channel === 'SMS' ? row.sms : row.email)) return { withheld: 'OPTED_OUT' };
  const own = row && kit.fields.openOptional(row, channel === 'SMS' ? 'phone' : 'emailAddress');
  // Who files for somebody else is reached by a number of their own only: the form names the guardian's.
  const onForm = channel === 'SMS' && (isGuardian || (record.guardianToken === null && record.capacity === 'GUARDIAN'));
  const address = own ?? (onForm ? await phoneOfForm(kit, manager, record) : null);
  return address ? { address, language } : { withheld: 'NO_ADDRESS' };
}

async function phoneOfForm(kit: ChildrenKit, manager: EntityManager, record: Case): Promise<string | null> {
  const { answers } = await openCaseFile(kit, manager, record);
  const phone = valueAt(answers, '/guardians/0/phone');
  return typeof phone === 'string' && /^1[3-9]\d{9}$/.test(phone) ? phone : null;
}
