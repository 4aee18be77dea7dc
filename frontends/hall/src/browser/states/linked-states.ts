import type { Page } from 'playwright-core';
import type { SampleGateway } from '../sample-gateway.ts';
import { caseAt, own, submit } from './page-state.ts';
import type { PageState } from './page-state.ts';

const report = '/370112/report';
const progress = `${report}/progress`;

/** Answers what has to be answered. */
export async function fillReport(page: Page): Promise<void> {
  await page.locator('#report-dangerNow input').first().check();
  await page.locator('#report-worries input').nth(1).check();
  await page.locator('#report-what').fill('孩子整夜一个人在家哭。');
  await page.locator('#report-placeCode').selectOption('370112002');
  await page.locator('#report-where').fill('示例路 12 号');
  await page.locator('#report-reporterKind input').first().check();
}

const look = (page: Page, code: string) =>
  page
    .locator('#report-receipt')
    .fill(code)
    .then(() => submit(page));
const at = (state: SampleGateway['progress']) => (gateway: SampleGateway) => (gateway.progress = state);

/** Reporting a child in danger, following the report, and the services offered to a family. */
export const linkedStates: PageState[] = [
  { name: 'report', path: report },
  { name: 'report before sign-in', path: report, prepare: (gateway) => (gateway.signedIn = false) },
  { name: 'report with nothing said', path: report, act: submit },
  { name: 'report where none are taken', path: report, prepare: (gateway) => (gateway.takesReports = false) },
  { name: 'report page that did not come', path: report, prepare: (gateway) => gateway.failing.add('ReportEntry') },
  { name: 'report that arrived', path: report, act: (page) => fillReport(page).then(() => submit(page)) },
  {
    name: 'report that was refused',
    path: report,
    prepare: (gateway) => gateway.failing.add('REPORT'),
    act: (page) => fillReport(page).then(() => submit(page)),
  },
  {
    name: 'report that did not arrive',
    path: report,
    prepare: (gateway) => gateway.failing.add('ReportChildInDanger'),
    act: (page) => fillReport(page).then(() => submit(page)),
  },
  { name: 'progress of a report', path: progress },
  { name: 'progress without a code', path: progress, act: submit },
  { name: 'progress with a wrong code', path: progress, act: (page) => look(page, 'AAAA-AAAA-AAAA') },
  {
    name: 'progress that did not come',
    path: progress,
    prepare: (gateway) => gateway.failing.add('ReportProgress'),
    act: (page) => look(page, '7KQM-3XPD-9RTW'),
  },
  ...(['RECEIVED', 'IN_HAND', 'FINISHED'] as const).map((state) => ({
    name: `report ${state.toLowerCase().replace('_', ' ')}`,
    path: progress,
    prepare: at(state),
    act: (page: Page) => look(page, '7kqm 3xpd 9rtw'),
  })),
  {
    name: 'services offered to a family',
    path: own,
    prepare: caseAt('CONFIRMED'),
    act: async (page) => page.locator('.services button').nth(1).click(),
  },
  {
    name: 'service declined without a reason',
    path: own,
    prepare: caseAt('CONFIRMED'),
    act: async (page) => (await page.locator('.services button').nth(1).click(), page.locator('.services button[type=submit]').click()),
  },
  {
    name: 'services that did not come',
    path: own,
    prepare: (gateway) => (caseAt('CONFIRMED')(gateway), gateway.failing.add('OfferedServices')),
  },
];
