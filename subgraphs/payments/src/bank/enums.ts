import { registerEnumType } from 'type-graphql';

export const BankBatchState = {
  REQUESTED: 'REQUESTED',
  SUBMITTING: 'SUBMITTING',
  ACCEPTED: 'ACCEPTED',
  REFUSED: 'REFUSED',
  UNKNOWN: 'UNKNOWN',
  NOT_RECEIVED: 'NOT_RECEIVED',
} as const;
export const BankReturnSource = { FETCHED: 'FETCHED', UPLOADED: 'UPLOADED' } as const;
export const BankLineProblemCode = {
  LINE_UNREADABLE: 'LINE_UNREADABLE',
  LINE_FOREIGN: 'LINE_FOREIGN',
  LINE_UNKNOWN: 'LINE_UNKNOWN',
  LINE_ALTERED: 'LINE_ALTERED',
  LINE_DUPLICATE: 'LINE_DUPLICATE',
  LINE_CONTRADICTS: 'LINE_CONTRADICTS',
} as const;

registerEnumType(BankBatchState, { name: 'BankBatchState', description: 'What is known of a file that goes to the bank.' });
registerEnumType(BankReturnSource, {
  name: 'BankReturnSource',
  description: 'Whether a return was fetched from the bank or uploaded by a person.',
});
registerEnumType(BankLineProblemCode, {
  name: 'BankLineProblemCode',
  description: 'Why a line of a bank return was not taken.',
  valuesConfig: {
    LINE_UNREADABLE: { description: 'A cell is missing or cannot be read.' },
    LINE_FOREIGN: { description: 'It belongs to another file.' },
    LINE_UNKNOWN: { description: 'The file has no such line.' },
    LINE_ALTERED: { description: 'Account or amount differ from what was sent.' },
    LINE_DUPLICATE: { description: 'The line stands in the file more than once, or was answered the same before.' },
    LINE_CONTRADICTS: { description: 'The line was answered otherwise before, or contradicts itself within the file.' },
  },
});
