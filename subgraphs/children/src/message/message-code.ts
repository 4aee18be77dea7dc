import { enumeration } from '../enumerations.ts';
import type { MessageCode as Code } from './message-texts.ts';
import { messageTexts } from './message-texts.ts';

export const MessageCode = enumeration('MessageCode', 'What a message says has happened.', Object.keys(messageTexts) as Code[]);
export type MessageCode = Code;
