import type { Page } from 'playwright-core';

/** A page of finance in one of its states. */
export interface State {
  name: string;
  path: string;
  as?: string;
  trouble?: string;
  act?: (page: Page) => Promise<unknown>;
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();
const run = (state: string) => `/finance/runs/run-${state}`;

/** The group of changed amounts opened, and in it the calculation of the first payment. */
const openCalculation = async (page: Page) => {
  await page.locator('.fin-group .fin-fold').nth(2).click();
  await page.locator('.fin-people .fin-fold').first().click();
  await page.locator('.fin-calculation').waitFor();
};

/** Every page in the states people meet it in. */
export const states: State[] = [
  { name: 'runs', path: '/finance' },
  { name: 'runs of the preparer', path: '/finance', as: 'preparer' },
  {
    name: 'month that is none',
    path: '/finance',
    as: 'preparer',
    act: async (page) => (await page.locator('#run-month').fill(''), press('开始核算')(page)),
  },
  { name: 'no runs', path: '/finance', trouble: 'empty' },
  { name: 'failed runs', path: '/finance', trouble: 'broken' },
  { name: 'runs on their way', path: '/finance', trouble: 'slow' },
  { name: 'run to be reviewed', path: run('draft'), act: openCalculation },
  {
    name: 'review asked for',
    path: run('draft'),
    act: async (page) => {
      for (const box of await page.locator('.fin-seen input').all()) await box.check();
      await press('复核通过，提请批准')(page);
    },
  },
  {
    name: 'stopped and held payments',
    path: run('draft'),
    act: async (page) => {
      await page.locator('.fin-group .fin-fold').nth(1).click();
      await page.locator('.fin-group .fin-fold').last().click();
    },
  },
  { name: 'run of one’s own', path: run('draft'), as: 'preparer' },
  { name: 'first run', path: run('first') },
  { name: 'run being prepared', path: run('preparing') },
  { name: 'run on its way', path: run('draft'), trouble: 'slow' },
  { name: 'failed run', path: run('draft'), trouble: 'broken' },
  { name: 'run with a part missing', path: run('draft'), trouble: 'partial' },
  { name: 'run that is not there', path: run('draft'), trouble: 'gone' },
  {
    name: 'withdrawal without a reason',
    path: run('draft'),
    act: async (page) => (await press('撤回批次')(page), press('确认撤回')(page)),
  },
  { name: 'approval', path: run('reviewed'), as: 'approver', act: press('批准') },
  {
    name: 'approval of what changed',
    path: run('reviewed'),
    as: 'approver',
    trouble: 'stale',
    act: async (page) => (
      await page.getByRole('button', { name: '批准', exact: true }).click(),
      await page.getByRole('button', { name: /^批准 / }).click(),
      page.locator('.wb-refusal').waitFor()
    ),
  },
  { name: 'sending', path: run('approved'), as: 'sender', act: press('送银行') },
  { name: 'run nobody knows about', path: run('unknown'), as: 'sender', act: press('登记') },
  { name: 'run nobody knows about, for others', path: run('unknown'), as: 'reviewer' },
  { name: 'sent run', path: run('sent'), as: 'sender' },
  {
    name: 'file without its reason',
    path: run('sent'),
    as: 'sender',
    act: async (page) => (await press('下载银行文件')(page), press('记下用途并下载')(page)),
  },
  { name: 'settled run with returns', path: run('returned'), as: 'sender', act: (page) => page.locator('.fin-return summary').click() },
  {
    name: 'cash without its receipt',
    path: run('sent'),
    as: 'sender',
    act: async (page) => (await press('已领取')(page), page.locator('.fin-people .fin-form button[type=submit]').click()),
  },
  { name: 'exceptions', path: '/finance/holds', act: (page) => page.locator('.fin-fold').first().click() },
  {
    name: 'release without a reason',
    path: '/finance/holds',
    act: async (page) => (await press('解除暂缓')(page), press('确认解除')(page)),
  },
  { name: 'no exceptions', path: '/finance/holds', trouble: 'empty' },
  { name: 'failed exceptions', path: '/finance/holds', trouble: 'broken' },
  { name: 'exceptions on their way', path: '/finance/holds', trouble: 'slow' },
  {
    name: 'returned payments',
    path: '/finance/returned',
    as: 'preparer',
    act: async (page) => (await press('原账户重发')(page), press('确认重发')(page)),
  },
  { name: 'nothing returned', path: '/finance/returned', trouble: 'empty' },
  { name: 'failed returned payments', path: '/finance/returned', trouble: 'broken' },
  { name: 'accounts', path: '/finance/accounts', act: async (page) => (await press('核验通过')(page), press('登记核验通过')(page)) },
  { name: 'no accounts', path: '/finance/accounts', trouble: 'empty' },
  { name: 'failed accounts', path: '/finance/accounts', trouble: 'broken' },
  { name: 'objections', path: '/finance/objections', act: async (page) => (await press('核对并答复')(page), press('答复领取人')(page)) },
  { name: 'no objections', path: '/finance/objections', trouble: 'empty' },
  { name: 'failed objections', path: '/finance/objections', trouble: 'broken' },
  { name: 'objections for who does not answer them', path: '/finance/objections', as: 'sender' },
  {
    name: 'overpayments, recovery begun without a choice',
    path: '/finance/recoveries',
    as: 'approver',
    act: async (page) => (
      await page.locator('.fin-overpayment .fin-fold').first().click(),
      await press('开始追回')(page),
      press('确认追回')(page)
    ),
  },
  {
    name: 'overpayments, repayment without its day',
    path: '/finance/recoveries',
    as: 'approver',
    act: async (page) => (
      await page.locator('.fin-overpayment .fin-fold').last().click(),
      await press('登记退款')(page),
      page.locator('.fin-form button[type=submit]').click()
    ),
  },
  { name: 'no overpayments', path: '/finance/recoveries', trouble: 'empty' },
  { name: 'failed overpayments', path: '/finance/recoveries', trouble: 'broken' },
  { name: 'budget', path: '/finance/budgets' },
  { name: 'budget recorded wrongly', path: '/finance/budgets', as: 'approver', act: press('登记') },
  { name: 'no budget', path: '/finance/budgets', trouble: 'empty' },
  { name: 'failed budget', path: '/finance/budgets', trouble: 'broken' },
  { name: 'ledger', path: '/finance/ledger' },
  { name: 'ledger without transactions', path: '/finance/ledger', trouble: 'empty' },
  { name: 'failed ledger', path: '/finance/ledger', trouble: 'broken' },
  { name: 'layout of bank files', path: '/finance/layout' },
  {
    name: 'layout that is changed',
    path: '/finance/layout',
    as: 'administrator',
    act: async (page) => (
      await page.getByRole('button', { name: '序号前移' }).click(),
      await page.getByRole('button', { name: '发放月份', exact: true }).click(),
      await page.getByText('内容齐全').waitFor(),
      press('采用这个格式')(page)
    ),
  },
  {
    name: 'layout that would lose something',
    path: '/finance',
    as: 'administrator',
    act: async (page) => (
      await page.getByRole('button', { name: '去掉账号' }).click(),
      await page.getByLabel('附言', { exact: true }).last().fill('孤儿补贴'),
      page.getByText('有 2 处会丢失内容').waitFor()
    ),
  },
  { name: 'usual layout', path: '/finance/layout', as: 'administrator', trouble: 'empty' },
  { name: 'failed layout', path: '/finance/layout', as: 'administrator', trouble: 'broken' },
  { name: 'layout on its way', path: '/finance/layout', trouble: 'slow' },
  {
    name: 'keys',
    path: '/finance',
    act: async (page) => (await page.locator('h1').focus(), await page.keyboard.press('?'), page.locator('.wb-help').waitFor()),
  },
  { name: 'address of nothing', path: '/finance/nowhere' },
  { name: 'somebody else’s work', path: '/finance', as: 'officer' },
];
