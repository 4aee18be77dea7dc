import { startBrowser, openPage, signInAs } from './test/kit/browser.ts';
const origin = 'http://127.0.0.1:4610';
const browser = await startBrowser();
const { page } = await openPage(browser, 'desktop');
page.setDefaultTimeout(20000);
await signInAs(page, origin, 'licheng-window-clerk', '/workbench/filing');
await page.getByRole('link', { name: '替一个家庭申请' }).click();
await page.getByLabel('孩子的情况').selectOption('DE_FACTO_UNSUPPORTED');
await page.getByLabel('由谁申请').selectOption('GUARDIAN');
await page.getByRole('checkbox').check();
await page.getByRole('button', { name: '开始填表' }).click();
await page.getByRole('heading', { name: /签名并提交/ }).waitFor();
await page.waitForTimeout(2000);
await page.screenshot({ path: '/tmp/polish-shots/clerk.png', fullPage: true });
for (const r of await page.getByRole('region').all()) {
  console.log('REGION', await r.getAttribute('aria-labelledby'), (await r.innerText()).slice(0, 600).replaceAll('\n', ' | '));
}
const g = page.getByRole('region', { name: /履行监护/ });
console.log(
  await g
    .locator('input,select')
    .evaluateAll((all) => all.map((e) => e.id + ' ' + e.type + ' ' + (e.labels?.[0]?.textContent ?? e.getAttribute('aria-label')))),
);
await browser.close();
