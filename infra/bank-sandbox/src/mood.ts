/** How the bank behaves. See the README for each. */
export const bankMoods = [
  'GOOD',
  'LATE',
  'PARTIAL',
  'TWICE',
  'WRONG',
  'ALTERED',
  'FOREIGN',
  'NEVER',
  'CALLS_BACK',
  'LOSES_ANSWER',
  'SILENT',
  'REFUSES',
] as const;
export type BankMood = (typeof bankMoods)[number];

/** Whether a text names a mood. */
export function isBankMood(text: unknown): text is BankMood {
  return bankMoods.some((mood) => mood === text);
}
