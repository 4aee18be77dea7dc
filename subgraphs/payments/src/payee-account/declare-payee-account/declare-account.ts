import { idempotent, isDuplicateKey, Misuse, RefusalError } from '@onething/subgraph-kit';
import { isOwner, requireReadable } from '../../entitlement/entitlement-access.ts';
import { Entitlement } from '../../entitlement/entitlement.entity.ts';
import { officeOf } from '../../entitlement/place/office-of.ts';
import type { PaymentsContext } from '../../payments-context.ts';
import type { PayoutMethodCode } from '../../run/payment-item.entity.ts';
import { mayWorkOn } from '../../run/run-access.ts';
import { accountRoles } from '../account-access.ts';
import { accountNumberProblem, plainAccountNumber } from '../account-number.ts';
import { recordAccount } from '../account-version.ts';
import type { AccountDetails, HolderKindCode } from '../payee-account.entity.ts';

/** Where the money is to go from now on. */
export interface DeclareAccountInput {
  idempotencyKey: string;
  entitlementId: string;
  method: PayoutMethodCode;
  holderKind: HolderKindCode;
  holder: string;
  bank?: string | null;
  accountNumber?: string | null;
  /** The duty of whoever receives money for the child. */
  duty?: string | null;
}

const accountRefusals = {
  ACCOUNT_HOLDER_INVALID: { zh: '请填写户名，不能以符号开头', en: "Give the holder's name; it cannot begin with a sign" },
  ACCOUNT_BANK_REQUIRED: { zh: '请填写开户银行', en: 'Give the bank' },
  ACCOUNT_NUMBER_INVALID: { zh: '账号应是 10 到 30 位数字', en: 'The account number has 10 to 30 digits' },
  ACCOUNT_CHECK_DIGIT: { zh: '账号校验不通过，请对照银行卡再看一遍', en: 'The number fails its check digit: compare it with the card' },
  ACCOUNT_DUTY_REQUIRED: {
    zh: '账户不是孩子本人的，请写明代领的依据',
    en: "The account is not the child's own: state the duty of whoever receives the money",
  },
} as const;

/**
 * The guardian, or an officer for them, says where the money of a child goes. Payments are held until a second person has verified it. Refuses what
 * cannot be an account, with every point at its field: ACCOUNT_CHECK_DIGIT and the like; nothing changes. Legal basis: 辽民发〔2019〕66号 三（一）.
 */
export async function declareAccount(context: PaymentsContext, input: DeclareAccountInput): Promise<string> {
  const entitlement = await context.database.manager.findOneBy(Entitlement, { id: input.entitlementId });
  requireReadable(context, entitlement);
  const owns = isOwner(context, entitlement);
  if (!owns && !mayWorkOn(context.caller, accountRoles, officeOf(entitlement))) throw new Misuse('FORBIDDEN', 'Not allowed');
  const details = detailsOf(input);
  const draft = {
    method: input.method,
    holderKind: input.holderKind,
    details,
    source: owns ? ('GUARDIAN' as const) : ('OFFICER' as const),
    state: 'UNVERIFIED' as const,
    givenBySubject: context.caller.subject,
  };
  // Only a digest of the number reaches the record of the request.
  const { accountNumber, holder, ...plain } = input;
  const said = { ...plain, token: context.keyedHash(`${holder}\n${accountNumber ?? ''}`) };
  const attempt = (): Promise<string> =>
    idempotent(context, 'declarePayeeAccount', said, async (manager) => {
      const { id, version } = await recordAccount(context, manager, entitlement, draft);
      const { jurisdictionCode } = officeOf(entitlement);
      const details = { version };
      await context.audit.append(manager, {
        jurisdictionCode,
        actor: context.caller.subject,
        action: 'payee-account-declare',
        subject: entitlement.id,
        details,
      });
      return id;
    });
  try {
    return await attempt();
  } catch (error) {
    if (isDuplicateKey(error, 'payee_account')) return attempt();
    throw error;
  }
}

function detailsOf(input: DeclareAccountInput): AccountDetails {
  const holder = input.holder.trim();
  const bank = input.bank?.trim() ?? '';
  const number = plainAccountNumber(input.accountNumber ?? '');
  const duty = input.duty?.trim() ?? '';
  const points: { path: string; code: keyof typeof accountRefusals }[] = [];
  if (holder === '' || holder.length > 50 || /^[=+\-@\t]/.test(holder)) points.push({ path: 'holder', code: 'ACCOUNT_HOLDER_INVALID' });
  if (input.method === 'BANK') {
    if (bank === '' || bank.length > 100 || /^[=+\-@\t]/.test(bank)) points.push({ path: 'bank', code: 'ACCOUNT_BANK_REQUIRED' });
    const code = accountNumberProblem(number);
    if (code) points.push({ path: 'accountNumber', code });
  }
  if (input.holderKind !== 'CHILD' && input.holderKind !== 'GUARDIAN' && duty === '')
    points.push({ path: 'duty', code: 'ACCOUNT_DUTY_REQUIRED' });
  const [first] = points;
  if (first) {
    const all = points.map((point) => ({ ...point, message: accountRefusals[point.code] }));
    throw new RefusalError(first.code, accountRefusals[first.code], all);
  }
  return { holder, ...(input.method === 'BANK' ? { bank, accountNumber: number } : {}), ...(duty ? { duty } : {}) };
}
