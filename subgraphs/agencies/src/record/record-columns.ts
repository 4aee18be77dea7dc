import type { ListColumns, ListValues } from '@onething/subgraph-kit';
import { listColumn } from '@onething/subgraph-kit';
import type { RecordTopic } from '../agency/agency-topics.ts';

const { date, jurisdictionCode, option, optional, residentId, text, wholeNumber } = listColumn;

const person = { name: text(['姓名', '名字'], 60), residentId: residentId() };
const term = {
  from: date(['起日期', '刑期起', '起始日期', '入所日期']),
  until: date(['止日期', '刑期止', '截止日期', '期满日期']),
  termMonths: wholeNumber(['期限月数', '刑期月数', '期限（月）', '刑期（月）', '期限(月)', '刑期(月)'], 0, 1_200),
};

/** The columns of the list of each topic, by the titles offices use. */
export const recordColumns = {
  IDENTITY: {
    ...person,
    sex: option(['性别'], { 男: 'MALE', 女: 'FEMALE' }),
    bornOn: date(['出生日期'], { past: true }),
    ethnicity: optional(text(['民族'], 20)),
  },
  HOUSEHOLD_REGISTRATION: {
    ...person,
    registeredAt: jurisdictionCode(['户籍地代码', '户籍地区划代码']),
    registration: optional(
      option(['户口性质', '户口类别'], {
        农业: 'RURAL',
        农村: 'RURAL',
        农业户口: 'RURAL',
        非农业: 'URBAN',
        城镇: 'URBAN',
        非农业户口: 'URBAN',
        居民户口: 'URBAN',
      }),
    ),
    registeredAddress: optional(text(['户籍地址', '户籍地'], 200)),
    cancelledOn: optional(date(['注销日期', '户口注销日期'], { past: true })),
    cancelReason: optional(
      option(['注销原因', '户口注销原因'], { 死亡: 'DIED', 迁出: 'MOVED', 出国定居: 'EMIGRATED', 重复户口: 'DUPLICATE', 其他: 'OTHER' }),
    ),
  },
  DEATH: {
    ...person,
    kind: option(['类别', '情形'], { 死亡: 'DEAD', 自然死亡: 'DEAD', 宣告死亡: 'DEAD', 宣告失踪: 'DECLARED_MISSING' }),
    on: date(['日期', '死亡日期', '判决日期'], { past: true }),
  },
  DISABILITY: {
    ...person,
    disability: option(['残疾类别'], {
      视力: 'VISUAL',
      听力: 'HEARING',
      言语: 'SPEECH',
      肢体: 'PHYSICAL',
      智力: 'INTELLECTUAL',
      精神: 'MENTAL',
      多重: 'MULTIPLE',
    }),
    grade: option(['残疾等级'], { 一级: '1', 二级: '2', 三级: '3', 四级: '4' }),
    includes: optional(text(['包含类别'], 40)),
    certificateOn: date(['发证日期'], { past: true }),
    certificateUntil: optional(date(['有效期至'])),
  },
  SENTENCE: { ...person, ...term },
  DETOXIFICATION: {
    ...person,
    kind: optional(
      option(['类别', '措施'], {
        强制隔离戒毒: 'COMPULSORY_DETOX',
        其他限制人身自由的措施: 'OTHER_RESTRICTION',
        其他限制人身自由: 'OTHER_RESTRICTION',
      }),
    ),
    ...term,
  },
  OUT_OF_CONTACT: {
    ...person,
    reportedOn: date(['报案日期', '报警日期'], { past: true }),
    policeResultOn: optional(date(['查找结果日期', '书面结果日期'], { past: true })),
    lastContactOn: optional(date(['最后联系日期'], { past: true })),
  },
} satisfies Record<RecordTopic, ListColumns>;

/** The values of a row of a topic. */
export type RecordValues<T extends RecordTopic = RecordTopic> = ListValues<(typeof recordColumns)[T]>;
