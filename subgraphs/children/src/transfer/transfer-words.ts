import type { LocalisedText } from '@onething/policy';
import { enumeration } from '../enumerations.ts';

export const TransferReason = enumeration(
  'TransferReason',
  'Why a file moves: the residence moved, the township unit was given to another office, or a move that was recorded wrongly is taken back.',
  ['MOVED', 'REASSIGNED', 'CORRECTED'],
);
export type TransferReason = keyof typeof TransferReason;

export const TransferState = enumeration(
  'TransferState',
  'Where a file is: still to be handed over, offered to the new office, accepted; of a move to another province taken up as a new application; leaving the platform; or called off, because the move was corrected or a later one overtook it.',
  ['TO_HAND_OVER', 'OFFERED', 'ACCEPTED', 'TAKEN_UP', 'OUTSIDE', 'CALLED_OFF'],
);
export type TransferState = keyof typeof TransferState;

export const transferStateLabels: Record<TransferState, LocalisedText> = {
  TO_HAND_OVER: { zh: '待移交', en: 'To be handed over' },
  OFFERED: { zh: '待接收', en: 'Offered' },
  ACCEPTED: { zh: '已接收', en: 'Accepted' },
  TAKEN_UP: { zh: '已转为新申请', en: 'Taken up as a new application' },
  OUTSIDE: { zh: '迁往平台外，纸质转递', en: 'Leaves the platform, sent on paper' },
  CALLED_OFF: { zh: '已作罢', en: 'Called off' },
};

/** Where somebody still has to act. */
export const openTransfers: readonly TransferState[] = ['TO_HAND_OVER', 'OFFERED'];

export const TransferAnswer = enumeration('TransferAnswer', 'How an offered file is answered.', ['ACCEPT', 'RETURN']);
export type TransferAnswer = keyof typeof TransferAnswer;

export const TransferAct = enumeration('TransferAct', 'What the caller may do with a transfer now.', [
  'HAND_OVER',
  'ACCEPT',
  'RETURN',
  'TAKE_UP',
]);
export type TransferAct = keyof typeof TransferAct;
