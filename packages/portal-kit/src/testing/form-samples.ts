/**
 * The sources' sample forms, cell by cell as they stand on the paper, for comparing what we print: labels, tick boxes (□) in order,
 * and which cells are empty. Blanks, line breaks and underscores are left out; 《…》 names the source.
 */
export interface SampleForm {
  source: string;
  file: string;
  /** Index of the layout's first page the rows are compared with. */
  page: number;
  title?: string;
  rows: string[][];
  /** Rows the cell with this text reaches over. */
  rowSpans: Record<string, number>;
}

const states = '□死亡□失踪□重病□重残□失联□服刑在押□强制隔离戒毒□被执行其他限制人身自由的措施';
const people = ['姓名', '性别', '关系', '身份证号码', '工作单位或家庭住址', '联系电话'];
const person = ['', '', '', '', '', ''];
const health = '□健康□视力残疾□听力残疾□言语残疾□智力残疾□肢体残疾□精神残疾□多重残疾□重病';
const promise = '（我保证以上所有信息真实、准确、有效，如有不实，自愿退还已领取的所有生活费并承担失信后果）（签名）';
const payment = [
  ['基本生活补贴发放情况'],
  ['领取方式', '□现金领取□银行转账', '起领年月', '', '保障金额', ''],
  ['开户人', '', '领取人', '', '领取人与儿童关系', ''],
  ['开户银行', '', '银行账号', ''],
  ['其他救助情况', ''],
];
const township = '经查验，符合事实无人抚养儿童保障条件，建议予以确认。经办人：查验人：负责人：（单位盖章）查验日期：年月日';
const county = (start: string) =>
  `经复核，符合事实无人抚养儿童保障条件，予以确认，从${start}起发放基本生活费补贴。经办人：复核人：确认人：（单位盖章）确认日期：年月日`;
const opening = [
  ['姓名', '', '性别', '', '近期免冠照片'],
  ['出生日期', '', '民族', ''],
  ['户籍状况', '', '户籍所在地', ''],
  ['申请日期', '', '身份证号', ''],
  ['儿童现住址', ''],
  ['儿童父母情况', '关系', '姓名', '身份证号码', '现状况', '联系电话'],
];

/** S0 申请表（样表）and the annex of S3. */
export const formSamples: SampleForm[] = [
  {
    source: '历城区孤困儿童保障“一件事”申请表（样表）',
    file: '37-shandong/3701-jinan/forms/ORPHAN_FORM.yaml',
    page: 0,
    title: '济南市城乡孤儿申请审批表',
    rows: [
      ['姓名', '', '性别', '', '民族', '', '相片'],
      ['出生年月', '', '身体状况', ''],
      ['智力情况', '', '接受教育情况', ''],
      ['出生地', ''],
      ['现住址', ''],
      ['现抚养方式', '□机构供养□家庭寄养□亲属监护抚养□独立生活□其他方式'],
      ['监护人', '', '与儿童关系', '', '联系电话', ''],
      ['儿童主要亲属情况', '姓名', '与儿童关系', '工作单位', '联系电话'],
      ...Array.from({ length: 4 }, () => ['', '', '', '']),
      ['财产或债务情况', ''],
      ['家庭变故简要情况', ''],
      ['认证机构', '镇（街道）意见：（盖章）经办人：', '县（市）区民政部门意见：（盖章）经办人：'],
    ],
    rowSpans: { 相片: 4, 儿童主要亲属情况: 5 },
  },
  {
    // The source shows this page in fragments; the opening rows are those of the national form.
    source: '历城区孤困儿童保障“一件事”申请表（样表）',
    file: '37-shandong/3701-jinan/forms/DE_FACTO_FORM.yaml',
    page: 0,
    title: '事实无人抚养儿童基本生活补贴申请表',
    rows: [
      ...opening,
      ['父亲', '', '', `${states}□低保对象□其他（请注明）`, ''],
      ['母亲', '', '', `${states}□低保对象□其他（请注明）`, ''],
      ['儿童身体状况', `${health}□其他：（请注明）`],
      ['儿童工学情况', '□学龄前□小学□初中□高中或职业高中□技校□中专□大专□失学□特教□无就学能力□待业□就业□其他（请注明）'],
      ['履行监护责任人员情况', ...people],
      person,
      person,
      ['其他主要社会关系', ...people],
      person,
      person,
    ],
    rowSpans: { 近期免冠照片: 4, 儿童父母情况: 3, 履行监护责任人员情况: 3, 其他主要社会关系: 3 },
  },
  {
    source: '历城区孤困儿童保障“一件事”申请表（样表）',
    file: '37-shandong/3701-jinan/forms/DE_FACTO_FORM.yaml',
    page: 1,
    rows: [
      ...payment,
      ['诚信承诺情况', `${promise}年月日`],
      ['乡镇人民政府（街道办事处）查验意见', township],
      ['县级民政部门确认意见', county('年月')],
    ],
    rowSpans: {},
  },
  {
    source: '辽民发〔2019〕66号 附件',
    file: '21-liaoning/forms/DE_FACTO_FORM.yaml',
    page: 0,
    title: '事实无人抚养儿童基本生活补贴申请表',
    rows: [
      ...opening,
      ['父亲', '', '', `${states}□其他`, ''],
      ['母亲', '', '', `${states}□其他`, ''],
      ['儿童身体状况', `${health}□其他`],
      ['儿童工学情况', '□学龄前□小学□初中□高中或职业高中□技校□中专□大专□失学□特教□无就学能力□待业□就业□其他'],
    ],
    rowSpans: { 近期免冠照片: 4, 儿童父母情况: 3 },
  },
  {
    source: '辽民发〔2019〕66号 附件',
    file: '21-liaoning/forms/DE_FACTO_FORM.yaml',
    page: 1,
    rows: [
      ['履行监护责任人员情况', ...people],
      person,
      person,
      ['其他主要社会关系', ...people],
      person,
      person,
      ...payment,
      ['诚信承诺情况', promise],
      ['乡镇人民政府（街道办事处）查验意见', township],
      ['县级民政部门确认意见', county('年月日')],
    ],
    rowSpans: { 履行监护责任人员情况: 3, 其他主要社会关系: 3 },
  },
];
