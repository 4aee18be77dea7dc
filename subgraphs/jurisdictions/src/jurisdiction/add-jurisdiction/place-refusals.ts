import { type LocalisedMessage, RefusalError, type RefusalPoint } from '@onething/subgraph-kit';

/** Everything that may be wrong with a new place, at its field. */
const placeRefusals = {
  PLACE_CODE_WRONG: { zh: '请填写六位行政区划代码（GB/T 2260）', en: 'Give the six-digit code of the place (GB/T 2260)' },
  PLACE_PARENT_NOT_ABOVE: {
    zh: '这个代码不在所选的上级之下：上级由代码的前几位决定',
    en: 'The code does not lie below this parent: the first digits of a code name the place above it',
  },
  PLACE_EXISTS: { zh: '这个地方已经开通，请在政策配置里修改', en: 'This place has a service of its own already: change it in the studio' },
  PLACE_NAME_MISSING: { zh: '请填写名称', en: 'Give the name' },
  PLACE_BASIS_MISSING: { zh: '请填写依据文件和条款', en: 'Give the document and clause it rests on' },
  PLACE_ACCENT_UNREADABLE: {
    zh: '这个颜色配白字看不清，对比度须达到 4.5:1，请选深一些的颜色',
    en: 'White text on this colour cannot be read: the contrast must be 4.5 to 1 or more. Choose a darker one',
  },
  PLACE_CONTACT_MISSING: { zh: '请至少填写一个咨询方式', en: 'Give at least one contact for questions' },
  PLACE_CONTACT_UNREACHABLE: { zh: '请填写电话、邮箱、地址或说明中的至少一项', en: 'Give a phone, e-mail, address or note' },
  PLACE_PHONE_WRONG: {
    zh: '电话号码只能有数字、空格和连字符，带区号',
    en: 'A phone number has digits, spaces and hyphens, with its area code',
  },
  PLACE_EMAIL_WRONG: { zh: '邮箱地址不正确', en: 'This is no e-mail address' },
  PLACE_UNIT_WRONG: {
    zh: '乡镇（街道）代码须为九位，并以本区代码开头，不能重复',
    en: 'The code of a township has nine digits and begins with that of the place; each only once',
  },
} as const satisfies Record<string, LocalisedMessage>;

export type PlaceRefusalCode = keyof typeof placeRefusals;

/** One point of a refused place. */
export function placePoint(code: PlaceRefusalCode, path: string): RefusalPoint {
  return { code, path, message: placeRefusals[code] };
}

/** The refusal of a new place with everything that is wrong with it, each point at its field. */
export function placeRefused(points: readonly RefusalPoint[]): RefusalError {
  const text = {
    zh: `有 ${points.length} 处需要修改，填写的内容都还在`,
    en: `${points.length} points need a correction; nothing you typed is lost`,
  };
  return new RefusalError('PLACE_NOT_ADDED', text, points);
}
