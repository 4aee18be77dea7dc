import { idempotent, RefusalError, requireAccess } from '@onething/subgraph-kit';
import type { RefusalPoint } from '@onething/subgraph-kit';
import { identityTokenOf } from '../../case/identity-of-caller.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { ContactRow } from '../contact.entity.ts';

export interface SaveContactPreference {
  language: 'ZH' | 'EN';
  sms: boolean;
  email: boolean;
  /** Absent: as it was; empty: that of the application. */
  phone?: string;
  /** Absent: as it was; empty: none. */
  emailAddress?: string;
  idempotencyKey: string;
}

/** A person says how they want to be told outside the platform; nothing is sent any more to whoever says no. The inbox stays. */
export async function saveContactPreference(context: ChildrenContext, input: SaveContactPreference): Promise<void> {
  requireAccess(context, { owner: context.caller.subject });
  await idempotent(context, 'saveContactPreference', input, async (manager) => {
    const known = await manager.findOneBy(ContactRow, { subject: context.caller.subject });
    const row =
      known ??
      Object.assign(new ContactRow(), { id: context.ids.next(), subject: context.caller.subject, phone: null, emailAddress: null });
    requireAddresses(input, row);
    if (input.phone !== undefined) row.phone = context.fields.sealOptional(row, 'phone', input.phone.trim() || null);
    if (input.emailAddress !== undefined)
      row.emailAddress = context.fields.sealOptional(row, 'emailAddress', input.emailAddress.trim() || null);
    const language = input.language === 'EN' ? ('en' as const) : ('zh-CN' as const);
    const identityToken = identityTokenOf(context);
    Object.assign(row, { identityToken, language, sms: input.sms, email: input.email, updatedAt: context.clock.now() });
    if (known) await manager.update(ContactRow, { id: row.id }, row);
    else await manager.insert(ContactRow, row);
    return null;
  });
}

function requireAddresses(input: SaveContactPreference, row: Pick<ContactRow, 'emailAddress'>): void {
  const points: RefusalPoint[] = [];
  const phone = input.phone?.trim();
  const address = input.emailAddress?.trim();
  if (phone && !/^1[3-9]\d{9}$/.test(phone)) points.push({ path: 'phone', code: 'PHONE_INVALID', message: phoneInvalid });
  if (
    address
      ? !/^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/.test(address) || address.length > 120
      : input.email && (address === '' || !row.emailAddress)
  )
    points.push({ path: 'emailAddress', code: 'EMAIL_INVALID', message: emailInvalid });
  const [first] = points;
  if (first) throw new RefusalError(first.code, first.message, points);
}

const phoneInvalid = { zh: '手机号应为 11 位，以 1 开头，请检查。', en: 'A mobile number has 11 digits and begins with 1. Check it.' };
const emailInvalid = { zh: '请填写正确的电子邮箱地址。', en: 'Enter a valid mail address.' };
