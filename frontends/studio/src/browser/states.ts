import type { Page } from 'playwright-core';

/** A page of the studio in one of its states. */
export interface State {
  name: string;
  path: string;
  as?: string;
  trouble?: string;
  act?: (page: Page) => Promise<unknown>;
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();
const drafted = (path: string) => `${path}?draft=draft-1`;

/** Every page in the states people meet it in. */
export const states: State[] = [
  { name: 'standards in force', path: '/studio' },
  { name: 'standards of a draft, one open', path: drafted('/studio/standards'), act: press('孤儿') },
  { name: 'failed standards', path: '/studio', trouble: 'broken' },
  { name: 'standards on their way', path: '/studio', trouble: 'slow' },
  { name: 'drafts', path: '/studio/drafts' },
  {
    name: 'draft begun without its terms',
    path: '/studio/drafts',
    act: async (page) => (await press('新建草稿')(page), press('建好，开始改')(page)),
  },
  {
    name: 'draft with a day for open cases',
    path: '/studio/drafts',
    act: async (page) => (await press('新建草稿')(page), page.getByLabel('自某一天起改用新规定').check()),
  },
  { name: 'drafts of the approver', path: '/studio/drafts', as: 'approver' },
  { name: 'one draft', path: drafted('/studio/drafts/draft-1') },
  { name: 'draft without changes', path: '/studio/drafts/draft-empty?draft=draft-empty' },
  { name: 'draft with problems', path: '/studio/drafts/draft-wrong?draft=draft-wrong' },
  { name: 'draft described anew', path: drafted('/studio/drafts/draft-1'), act: press('修改') },
  { name: 'draft about to be withdrawn', path: drafted('/studio/drafts/draft-1'), act: press('作废这份草稿') },
  { name: 'draft that is not there', path: drafted('/studio/drafts/draft-1'), trouble: 'gone' },
  { name: 'definitions', path: drafted('/studio/definitions'), act: press('开展的类别') },
  { name: 'time limit of a draft', path: drafted('/studio/deadlines'), act: press('查验时限') },
  { name: 'visits of a draft', path: drafted('/studio/visits'), act: press('探视巡访') },
  { name: 'agency duties of a draft', path: drafted('/studio/obligations'), act: press('部门报送义务') },
  { name: 'no values', path: '/studio/definitions', trouble: 'empty' },
  { name: 'failed values', path: '/studio/definitions', trouble: 'broken' },
  { name: 'values with a part missing', path: '/studio/definitions', trouble: 'partial' },
  {
    name: 'standard under the floor',
    path: drafted('/studio/standards'),
    act: async (page) => (
      await press('孤儿')(page),
      await page.getByLabel('新标准').fill('900'),
      page.getByText('不能低于河南省的下限').first().waitFor()
    ),
  },
  {
    name: 'standard somebody else changed too',
    path: drafted('/studio/standards'),
    trouble: 'conflict',
    act: async (page) => (await press('孤儿')(page), await page.getByLabel('新标准').fill('1,500'), page.getByText('用我的').waitFor()),
  },
  { name: 'rehearsal done', path: drafted('/studio/drafts/draft-1/rehearsal') },
  { name: 'rehearsal by clause', path: drafted('/studio/drafts/draft-1/rehearsal'), act: (page) => page.getByText('按条款').click() },
  { name: 'draft not rehearsed', path: drafted('/studio/drafts/draft-1/rehearsal'), trouble: 'unrehearsed' },
  { name: 'rehearsal running', path: drafted('/studio/drafts/draft-1/rehearsal'), trouble: 'running' },
  { name: 'rehearsal of an earlier draft', path: drafted('/studio/drafts/draft-1/rehearsal'), trouble: 'outdated' },
  { name: 'rehearsal stopped', path: drafted('/studio/drafts/draft-1/rehearsal'), trouble: 'stopped' },
  { name: 'failed rehearsal page', path: drafted('/studio/drafts/draft-1/rehearsal'), trouble: 'broken' },
  {
    name: 'approval without a day and a reason',
    path: '/studio/drafts/draft-submitted/rehearsal?draft=draft-submitted',
    as: 'approver',
    act: async (page) => (
      await page.getByLabel('指定日期发布').check(),
      await page.getByLabel('有未通过的政策用例').check(),
      press('批准，到期发布')(page)
    ),
  },
  {
    name: 'return without a reason',
    path: '/studio/drafts/draft-submitted/rehearsal?draft=draft-submitted',
    as: 'approver',
    act: async (page) => (await press('退回修改')(page), press('退回修改')(page)),
  },
  {
    name: 'approval of one’s own draft',
    path: '/studio/drafts/draft-submitted/rehearsal?draft=draft-submitted',
    as: 'approver',
    trouble: 'refused',
    act: async (page) => (await press('批准并发布')(page), page.getByText('改过这份草稿的人不能审批它').first().waitFor()),
  },
  { name: 'contacts, one open', path: drafted('/studio/contacts'), act: press('郑州市民政局儿童福利处') },
  {
    name: 'contact with a wrong number',
    path: drafted('/studio/contacts'),
    act: async (page) => (await press('郑州市民政局儿童福利处')(page), page.getByLabel('电话').fill('打这个')),
  },
  { name: 'no contacts', path: '/studio/contacts', trouble: 'empty' },
  { name: 'failed contacts', path: '/studio/contacts', trouble: 'broken' },
  { name: 'materials, one open', path: drafted('/studio/materials'), act: press('死亡证明') },
  { name: 'material being added', path: drafted('/studio/materials'), act: press('添加材料：孤儿') },
  { name: 'no materials', path: '/studio/materials', trouble: 'empty' },
  { name: 'guide and preview', path: drafted('/studio/guides') },
  {
    name: 'leaflet in English',
    path: drafted('/studio/guides'),
    act: async (page) => (await page.getByText('明白纸').last().click(), page.getByText('English').last().click()),
  },
  { name: 'no guide', path: '/studio/guides', trouble: 'empty' },
  { name: 'portal', path: drafted('/studio/portal') },
  { name: 'portal too pale', path: drafted('/studio/portal'), act: (page) => page.getByLabel('主题色', { exact: true }).fill('#ffc83d') },
  { name: 'portal in force', path: '/studio/portal' },
  { name: 'calendar', path: drafted('/studio/calendar') },
  {
    name: 'notice understood',
    path: drafted('/studio/calendar'),
    act: async (page) => (
      await page.getByLabel('通知原文').fill('元旦：1月1日至3日放假'),
      await press('读一读')(page),
      page.getByText('把2027年日历放进草稿').waitFor()
    ),
  },
  {
    name: 'notice with a wrong day',
    path: drafted('/studio/calendar'),
    act: async (page) => (
      await page.getByLabel('通知原文').fill('1月32日'),
      await press('读一读')(page),
      page.getByText('不是日期').waitFor()
    ),
  },
  { name: 'releases, and what applied', path: '/studio/releases', act: (page) => page.locator('.stu-applied summary').click() },
  { name: 'what a release changed', path: '/studio/releases', act: press('改了什么') },
  { name: 'no releases', path: '/studio/releases', trouble: 'empty' },
  { name: 'failed releases', path: '/studio/releases', trouble: 'broken' },
  { name: 'forms', path: '/studio/forms' },
  { name: 'no forms', path: '/studio/forms', trouble: 'empty' },
  { name: 'failed forms', path: '/studio/forms', trouble: 'broken' },
  { name: 'form in force', path: '/studio/forms/DE_FACTO_FORM' },
  { name: 'form that is not there', path: '/studio/forms/NO_FORM', trouble: 'empty' },
  { name: 'form on its way', path: '/studio/forms/DE_FACTO_FORM', trouble: 'slow' },
  {
    name: 'form with one more field',
    path: drafted('/studio/forms/DE_FACTO_FORM'),
    act: async (page) => {
      await press('添加字段')(page);
      await page.getByLabel('问题（中文）').first().fill('就读学校');
      await page.getByLabel('问题（英文）').first().fill('School name');
      await page.getByRole('form', { name: '在“孩子的基本情况”中添加字段' }).getByRole('button', { name: '添加字段' }).click();
      await page.getByRole('treeitem', { name: '就读学校' }).waitFor();
    },
  },
  {
    name: 'field a rule reads',
    path: drafted('/studio/forms/DE_FACTO_FORM'),
    act: async (page) => {
      await page.getByRole('treeitem', { name: '出生日期' }).first().focus();
      await page.keyboard.press('Delete');
      await page.getByText('不能这样改“出生日期”').waitFor();
    },
  },
  {
    name: 'form somebody else changed too',
    path: drafted('/studio/forms/DE_FACTO_FORM'),
    trouble: 'conflict',
    act: async (page) => {
      await page.getByRole('treeitem', { name: '民族' }).first().click();
      await page.getByLabel('必答').uncheck();
      await page.getByText('用我的').waitFor();
    },
  },
  { name: 'form on paper', path: drafted('/studio/forms/DE_FACTO_FORM'), act: (page) => page.getByText('A4 打印').click() },
  { name: 'eligibility', path: '/studio/rules' },
  { name: 'eligibility of a draft', path: drafted('/studio/rules/DE_FACTO_UNSUPPORTED') },
  { name: 'eligibility, a row being added', path: drafted('/studio/rules'), act: press('添加一行') },
  {
    name: 'eligibility, a row being changed',
    path: drafted('/studio/rules'),
    act: (page) => page.locator('.stu-rules:not(.stu-rules-states)').getByRole('button', { name: '修改' }).last().click(),
  },
  { name: 'every key', path: '/studio', act: (page) => page.keyboard.press('?') },
  { name: 'no eligibility', path: '/studio/rules', trouble: 'empty' },
  { name: 'failed eligibility', path: '/studio/rules', trouble: 'broken' },
  { name: 'no drafts', path: '/studio/drafts', trouble: 'empty' },
  { name: 'failed drafts', path: '/studio/drafts', trouble: 'broken' },
  { name: 'places', path: '/studio/district' },
  { name: 'no places', path: '/studio/district', trouble: 'empty' },
  { name: 'failed places', path: '/studio/district', trouble: 'broken' },
  {
    name: 'new place with everything',
    path: '/studio/district',
    act: async (page) => (
      await press('增设区域')(page),
      await page.getByLabel('行政区划代码').fill('410105'),
      await page.getByRole('button', { name: '用这个名称：金水区' }).click(),
      await press('添加乡镇（街道）')(page),
      press('添加人员')(page)
    ),
  },
  {
    name: 'new place refused at its fields, in a colour nobody can read',
    path: '/studio/district',
    trouble: 'refused',
    act: async (page) => (
      await press('增设区域')(page),
      await page.getByLabel('主题色').last().fill('#ffc83d'),
      await press('添加人员')(page),
      await press('开通')(page),
      page.getByText('这个地方已经开通').first().waitFor()
    ),
  },
  { name: 'two sides', path: drafted('/studio/compare') },
  { name: 'two sides that do not differ', path: '/studio/compare', trouble: 'empty' },
  { name: 'failed comparison', path: '/studio/compare', trouble: 'broken' },
  { name: 'two sides, one of them no place', path: '/studio/compare?left=41' },
  {
    name: 'whom a difference concerns',
    path: '/studio/compare',
    act: (page) => page.getByRole('button', { name: '看受影响的人' }).click(),
  },
  {
    name: 'file of a later version',
    path: drafted('/studio/drafts/draft-1'),
    trouble: 'refused',
    act: async (page) => (
      await page
        .locator('[data-purpose=policy-file]')
        .setInputFiles({ name: 'a.yaml', mimeType: 'text/yaml', buffer: Buffer.from('schemaVersion: 2') }),
      page.getByText('文件来自更新版本的系统').first().waitFor()
    ),
  },
  { name: 'address of nothing', path: '/studio/nowhere' },
  { name: 'somebody else’s work', path: '/studio', as: 'officer' },
];
