export { createBankSandbox, type BankSandbox } from './bank-sandbox.ts';
export type { BankMood } from './mood.ts';
