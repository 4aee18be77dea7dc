import { type LocalisedMessage, RefusalError } from '@onething/subgraph-kit';

/** Every lawful "no" about an appointment. */
const appointmentRefusals = {
  APPOINTMENT_OF_ONESELF: {
    zh: '不能给自己授予岗位，请由其他管理员办理',
    en: 'You cannot give a post to yourself: another administrator has to',
  },
  APPOINTMENT_ROLE_UNKNOWN: {
    zh: '没有这个岗位，或者它不能由区域管理员授予',
    en: 'There is no such post, or an administrator cannot give it',
  },
  APPOINTMENT_PERSON_MISSING: { zh: '请填写登录账号和姓名', en: 'Give the account and the name of the officer' },
  APPOINTMENT_EXISTS: { zh: '这个人在这里已有这个岗位', en: 'This officer holds this post here already' },
  APPOINTMENT_ENDED: { zh: '这个岗位已经收回', en: 'This post was taken back already' },
} as const satisfies Record<string, LocalisedMessage>;

export type AppointmentRefusalCode = keyof typeof appointmentRefusals;

/** The words of a refusal about an appointment. */
export const appointmentRefusalText = (code: AppointmentRefusalCode): LocalisedMessage => appointmentRefusals[code];

/** The refusal of a use case about appointments. */
export function appointmentRefusal(code: AppointmentRefusalCode, path?: string): RefusalError {
  const text = appointmentRefusals[code];
  return new RefusalError(code, text, path === undefined ? [] : [{ path, code, message: text }]);
}
