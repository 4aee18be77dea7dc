/** Places below the sample city, and what the samples know of a code. */
export const samplePlaces = [
  { place: '410102', name: { zh: '中原区', en: 'Zhongyuan District' } },
  { place: '410103', name: { zh: '二七区', en: 'Erqi District' } },
];

const basis = [{ document: '郑民文〔2020〕57号', clause: '全文', assumed: false }];
const dated = { effectiveFrom: '2020-01-01', publishedOn: '2020-01-01' };

/** Releases of the sample city and of the levels above it. */
export const sampleReleaseFiles = [
  { place: '000000', releaseId: '2019.1', layerName: { zh: '全国', en: 'China' }, ...dated, sample: false, basis },
  { place: '410100', releaseId: '2020.1', layerName: { zh: '郑州市', en: 'Zhengzhou' }, ...dated, sample: false, basis },
  { place: '410100', releaseId: 'sample-2026', layerName: { zh: '郑州市', en: 'Zhengzhou' }, ...dated, sample: true, basis },
];

const citation = { document: '郑民文〔2026〕示例号', clause: '一（二）', assumed: false };

/** Two sides that differ in an amount, in a limit, and in something only one of them has. */
export const sampleDifferences = [
  {
    path: 'standards/ORPHAN',
    label: { zh: '待遇标准 · 孤儿', en: 'Standard · Orphan' },
    left: { fen: 160_000 },
    right: { fen: 180_000 },
    leftCitation: null,
    rightCitation: citation,
  },
  {
    path: 'parameters/visitFrequency',
    label: { zh: '参数 · 探视巡访', en: 'Setting · Visits' },
    left: { villageDirector: 'MONTHLY', townshipOfficer: 'QUARTERLY' },
    right: { villageDirector: 'MONTHLY', townshipOfficer: 'MONTHLY' },
    leftCitation: null,
    rightCitation: citation,
  },
  {
    path: 'contacts/sample',
    label: { zh: '联系方式 · 示例科', en: 'Contact · Sample section' },
    left: null,
    right: { name: { zh: '示例科', en: 'Sample section' }, phone: '0371-12345678' },
    leftCitation: null,
    rightCitation: citation,
  },
];

/** A new place that is refused at three fields. */
export const samplePlaceRefusal = {
  code: 'PLACE_NOT_ADDED',
  message: '有 3 处需要修改，填写的内容都还在',
  details: [
    { path: 'code', code: 'PLACE_EXISTS', message: '这个地方已经开通，请在政策配置里修改' },
    { path: 'contacts/0/phone', code: 'PLACE_CONTACT_UNREACHABLE', message: '请填写电话、邮箱、地址或说明中的至少一项' },
    { path: 'officers/0/officerSubject', code: 'APPOINTMENT_PERSON_MISSING', message: '请填写登录账号和姓名' },
  ],
};
