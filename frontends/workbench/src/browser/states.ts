import type { Page } from 'playwright-core';

/** A page of the workbench in one of its states. A page without its states here fails `states.spec.ts`. */
export interface State {
  name: string;
  path: string;
  as?: string;
  trouble?: string;
  act?: (page: Page) => Promise<unknown>;
}

/** A case of the samples. */
export const caseFile = '/workbench/cases/case-3';
/** A report of the samples. */
const report = '/workbench/protection/report-1';
const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();
/** Every page in the states people meet it in. */
export const states: State[] = [
  { name: 'queue', path: '/workbench/queue' },
  { name: 'queue with filters open', path: '/workbench/queue', act: (page) => page.locator('.wb-chip-add').click() },
  { name: 'empty queue', path: '/workbench/queue', trouble: 'empty' },
  { name: 'failed queue', path: '/workbench/queue', trouble: 'broken' },
  { name: 'queue on its way', path: '/workbench/queue', trouble: 'slow' },
  { name: 'queue of somebody who moved', path: '/workbench/queue', trouble: 'moved' },
  {
    name: 'view to be saved without a name',
    path: '/workbench/queue',
    act: async (page) => (await page.locator('.wb-rail-save').click(), press('保存')(page)),
  },
  { name: 'saved view of a place that is gone', path: '/workbench/queue', act: (page) => page.getByText('花园路与旧街道').click() },
  {
    name: 'cases of which one was not given',
    path: '/workbench/queue',
    act: async (page) => (await page.getByLabel('全选').check(), press('分派 24 件')(page), page.locator('.wb-unassigned-list').waitFor()),
  },
  { name: 'list too long for a file', path: '/workbench/queue', trouble: 'stale', act: press('导出 XLSX') },
  { name: 'calendar', path: '/workbench/calendar' },
  { name: 'calendar without a due date', path: '/workbench/calendar', trouble: 'empty' },
  { name: 'calendar that failed', path: '/workbench/calendar', trouble: 'broken' },
  { name: 'calendar on its way', path: '/workbench/calendar', trouble: 'slow' },
  { name: 'calendar of the administrator', path: '/workbench/calendar', as: 'administrator' },
  { name: 'visits', path: '/workbench/visits', act: (page) => page.getByText('监护情况较差').waitFor() },
  { name: 'visits of nobody', path: '/workbench/visits', trouble: 'empty' },
  { name: 'visits that failed', path: '/workbench/visits', trouble: 'broken' },
  { name: 'visits on their way', path: '/workbench/visits', trouble: 'slow' },
  {
    name: 'finding settled without a word',
    path: '/workbench/visits',
    act: async (page) => (
      await page.getByRole('button', { name: '已处理' }).first().click(),
      page.locator('.wb-findings-form button[type=submit]').click()
    ),
  },
  { name: 'case', path: caseFile },
  { name: 'case with a part missing', path: caseFile, trouble: 'partial' },
  { name: 'case that is not there', path: caseFile, trouble: 'gone' },
  {
    name: 'opinion sent empty',
    path: caseFile,
    act: async (page) => (
      await press('提出初步意见')(page),
      page.keyboard.press('Control+Enter'),
      page.getByRole('button', { name: /^提交/ }).click()
    ),
  },
  { name: 'material', path: caseFile, act: async (page) => (await page.locator('.wb-thumb').nth(1).click(), press('不能用')(page)) },
  {
    name: 'finding saved empty',
    path: caseFile,
    act: async (page) => (await page.locator('.wb-block').getByRole('button').first().click(), press('记下')(page)),
  },
  {
    name: 'enquiry saved empty',
    path: caseFile,
    act: async (page) => (await page.locator('.wb-enquiries-head button').click(), page.keyboard.press('Tab'), press('存入案卷')(page)),
  },
  { name: 'possible duplicates', path: caseFile, act: press('查看疑似重复') },
  {
    name: 'merge without a reason',
    path: caseFile,
    act: async (page) => (
      await press('查看疑似重复')(page),
      await press('并入本案')(page),
      page.keyboard.press('Tab'),
      press('确定并入')(page)
    ),
  },
  { name: 'reason for showing a number', path: caseFile, act: press('显示全号') },
  { name: 'head before signing', path: caseFile, as: 'head', act: press('签字上报') },
  { name: 'notice', path: `${caseFile}/notice` },
  { name: 'decision not chosen', path: `${caseFile}/decision`, as: 'county', act: (page) => page.keyboard.press('Control+Enter') },
  {
    name: 'confirmation',
    path: `${caseFile}/decision`,
    as: 'county',
    act: (page) => page.getByText('予以确认', { exact: true }).first().click(),
  },
  {
    name: 'refusal without reasons',
    path: `${caseFile}/decision`,
    as: 'county',
    act: async (page) => (
      await page.getByText('不予确认', { exact: true }).click(),
      page.locator('.wb-editor').waitFor(),
      page.keyboard.press('Control+Enter')
    ),
  },
  { name: 'decision before signing', path: `${caseFile}/decision`, as: 'confirmer', act: (page) => page.keyboard.press('Control+Enter') },
  { name: 'case on its way', path: caseFile, trouble: 'slow' },
  { name: 'failed case', path: caseFile, trouble: 'broken' },
  { name: 'notice on its way', path: `${caseFile}/notice`, trouble: 'slow' },
  { name: 'failed notice', path: `${caseFile}/notice`, trouble: 'broken' },
  { name: 'notice of a case that is not there', path: `${caseFile}/notice`, trouble: 'gone' },
  { name: 'decision on its way', path: `${caseFile}/decision`, as: 'county', trouble: 'slow' },
  { name: 'failed decision', path: `${caseFile}/decision`, as: 'county', trouble: 'broken' },
  { name: 'decision of a case that is not there', path: `${caseFile}/decision`, as: 'county', trouble: 'gone' },
  { name: 'print on its way', path: `${caseFile}/print`, as: 'confirmer', trouble: 'slow' },
  { name: 'failed print', path: `${caseFile}/print`, as: 'confirmer', trouble: 'broken' },
  { name: 'print of a case that is not there', path: `${caseFile}/print`, as: 'confirmer', trouble: 'gone' },
  { name: 'messages', path: '/workbench/messages' },
  { name: 'no messages', path: '/workbench/messages', trouble: 'empty' },
  { name: 'failed messages', path: '/workbench/messages', trouble: 'broken' },
  { name: 'messages on their way', path: '/workbench/messages', trouble: 'slow' },
  { name: 'channels', path: '/workbench/channels', as: 'administrator' },
  { name: 'no deliveries', path: '/workbench/channels', as: 'administrator', trouble: 'empty' },
  { name: 'failed channels', path: '/workbench/channels', as: 'administrator', trouble: 'broken' },
  { name: 'channels with a part missing', path: '/workbench/channels', as: 'administrator', trouble: 'partial' },
  { name: 'channels on their way', path: '/workbench/channels', as: 'administrator', trouble: 'slow' },
  { name: 'address of nothing', path: '/workbench/nowhere' },
  { name: 'certificate', path: `${caseFile}/certificate`, as: 'done' },
  { name: 'confirmed case', path: caseFile, as: 'done' },
  { name: 'case without a certificate', path: `${caseFile}/certificate`, as: 'township' },
  { name: 'certificate on its way', path: `${caseFile}/certificate`, as: 'done', trouble: 'slow' },
  { name: 'failed certificate', path: `${caseFile}/certificate`, as: 'done', trouble: 'broken' },
  { name: 'certificate of a case that is not there', path: `${caseFile}/certificate`, as: 'done', trouble: 'gone' },
  {
    name: 'records asked for without a reason',
    path: '/workbench/records',
    as: 'county',
    act: (page) => page.getByRole('button', { name: /^记下事由/ }).click(),
  },
  { name: 'records for who may not', path: '/workbench/records', as: 'township' },
  { name: 'ratings', path: '/workbench/ratings', as: 'county' },
  { name: 'too few ratings', path: '/workbench/ratings', as: 'county', trouble: 'empty' },
  { name: 'failed ratings', path: '/workbench/ratings', as: 'county', trouble: 'broken' },
  { name: 'ratings on their way', path: '/workbench/ratings', as: 'county', trouble: 'slow' },
  { name: 'ratings for who may not', path: '/workbench/ratings', as: 'township' },
  { name: 'reports of children in danger', path: '/workbench/protection', as: 'county' },
  { name: 'no reports', path: '/workbench/protection', as: 'county', trouble: 'empty' },
  { name: 'failed reports', path: '/workbench/protection', as: 'county', trouble: 'broken' },
  { name: 'reports on their way', path: '/workbench/protection', as: 'county', trouble: 'slow' },
  { name: 'report of a child in danger', path: report, as: 'county' },
  {
    name: 'reporter to be shown without a reason',
    path: report,
    as: 'county',
    act: (page) => page.locator('.wb-reporter .wb-link').click(),
  },
  {
    name: 'assessment saved empty',
    path: report,
    as: 'county',
    act: async (page) => (await press('记评估和决定')(page), press('存入')(page)),
  },
  {
    name: 'step of a report somebody changed',
    path: report,
    as: 'county',
    trouble: 'stale',
    act: async (page) => (await press('办结')(page), press('存入')(page), page.locator('.wb-refusal').waitFor()),
  },
  { name: 'report to be given to another township', path: report, as: 'county', act: press('转给别的乡镇') },
  { name: 'report that is not there', path: report, as: 'county', trouble: 'gone' },
  { name: 'failed report', path: report, as: 'county', trouble: 'broken' },
  { name: 'report on its way', path: report, as: 'county', trouble: 'slow' },
  { name: 'referrals', path: '/workbench/referrals' },
  { name: 'no referrals', path: '/workbench/referrals', trouble: 'empty' },
  { name: 'failed referrals', path: '/workbench/referrals', trouble: 'broken' },
  { name: 'referrals on their way', path: '/workbench/referrals', trouble: 'slow' },
  { name: 'referrals of an agency', path: '/workbench/referrals', as: 'agency' },
  {
    name: 'referral answered empty',
    path: '/workbench/referrals',
    as: 'agency',
    act: async (page) => (await press('答复')(page), press('发出答复')(page)),
  },
  { name: 'no referrals for an agency', path: '/workbench/referrals', as: 'agency', trouble: 'empty' },
  {
    name: 'reason of a family that does not want a service',
    path: caseFile,
    as: 'done',
    act: async (page) => (await page.locator('.wb-referrals .wb-link').first().click(), page.locator('.wb-reason').waitFor()),
  },
  { name: 'printed form', path: `${caseFile}/print`, as: 'confirmer' },
];
