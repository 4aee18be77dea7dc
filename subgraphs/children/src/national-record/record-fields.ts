/** A column of the record beside the case's own: its title and where the official forms have it. */
export interface RecordField {
  title: string;
  /** JSON Pointer into the answers; a form without it leaves the column empty. */
  pointer: string;
}

const person = (who: string, at: string): RecordField[] => [
  { title: `${who}姓名`, pointer: `${at}/name` },
  { title: `${who}身份证号码`, pointer: `${at}/residentId` },
  { title: `${who}联系电话`, pointer: `${at}/phone` },
];
const guardian = (who: string, at: string): RecordField[] => [
  { title: `${who}姓名`, pointer: `${at}/name` },
  { title: `${who}性别`, pointer: `${at}/sex` },
  { title: `${who}与儿童关系`, pointer: `${at}/relation` },
  { title: `${who}身份证号码`, pointer: `${at}/residentId` },
  { title: `${who}工作单位或家庭住址`, pointer: `${at}/address` },
  { title: `${who}联系电话`, pointer: `${at}/phone` },
];

/** The fields of the official forms, in the order of the paper (辽民发〔2019〕66号 附件; 历城“一件事”样表). */
export const recordFields: readonly RecordField[] = [
  { title: '儿童姓名', pointer: '/child/name' },
  { title: '性别', pointer: '/child/sex' },
  { title: '出生日期', pointer: '/child/bornOn' },
  { title: '民族', pointer: '/child/ethnicity' },
  { title: '身份证号', pointer: '/child/residentId' },
  { title: '户籍状况', pointer: '/child/registrationKind' },
  { title: '户籍所在地代码', pointer: '/child/registeredAt' },
  { title: '户籍地址', pointer: '/child/registeredAddress' },
  { title: '出生地', pointer: '/child/birthplace' },
  { title: '儿童现住址', pointer: '/child/address' },
  { title: '身体状况', pointer: '/child/health' },
  { title: '智力情况', pointer: '/child/intellect' },
  { title: '工学情况', pointer: '/child/education' },
  { title: '现抚养方式', pointer: '/child/careArrangement' },
  ...person('父亲', '/parents/father'),
  { title: '父亲现状况', pointer: '/parents/father/states' },
  ...person('母亲', '/parents/mother'),
  { title: '母亲现状况', pointer: '/parents/mother/states' },
  ...guardian('监护责任人1', '/guardians/0'),
  ...guardian('监护责任人2', '/guardians/1'),
  { title: '领取方式', pointer: '/payment/method' },
  { title: '领取人', pointer: '/payment/payee' },
  { title: '领取人与儿童关系', pointer: '/payment/payeeRelation' },
  { title: '开户人', pointer: '/payment/accountHolder' },
  { title: '开户银行', pointer: '/payment/bank' },
  { title: '银行账号', pointer: '/payment/accountNumber' },
  { title: '其他救助情况', pointer: '/otherAssistance/kinds' },
  { title: '其他救助说明', pointer: '/otherAssistance/note' },
  { title: '财产或债务情况', pointer: '/family/assets' },
  { title: '家庭变故简要情况', pointer: '/family/changes' },
];
