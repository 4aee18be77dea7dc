import { registerEnumType } from 'type-graphql';

export const AccountHolderKind = { CHILD: 'CHILD', GUARDIAN: 'GUARDIAN', CARER: 'CARER', INSTITUTION: 'INSTITUTION' } as const;
export const AccountState = { UNVERIFIED: 'UNVERIFIED', VERIFIED: 'VERIFIED', REJECTED: 'REJECTED' } as const;
export const AccountSource = { APPLICATION: 'APPLICATION', GUARDIAN: 'GUARDIAN', OFFICER: 'OFFICER' } as const;

registerEnumType(AccountHolderKind, {
  name: 'AccountHolderKind',
  description:
    "Whose account it is: the child's own, the guardian's, the actual carer's or the institution's; for others than the child with the duty recorded.",
});
registerEnumType(AccountState, { name: 'AccountState', description: 'Whether an account was verified by a second person.' });
registerEnumType(AccountSource, {
  name: 'AccountSource',
  description: 'Who gave an account: the confirmed application, the guardian, or an officer.',
});
