import { draftCase } from '../sample-cases.ts';
import { caseAt, own, submit } from './page-state.ts';
import type { PageState } from './page-state.ts';

/** Pages of an application that has been handed in. */
export const caseStates: PageState[] = [
  { name: 'application on its way', path: own, prepare: caseAt('VERIFYING') },
  { name: 'application whose due date is open', path: own, prepare: caseAt('OPEN') },
  { name: 'application that asks for papers', path: own, prepare: caseAt('ASKED') },
  {
    name: 'confirmed application',
    path: own,
    prepare: caseAt('CONFIRMED'),
    act: (page) => page.locator('.months summary').first().click(),
  },
  {
    name: 'confirmed application without its amounts',
    path: own,
    prepare: (gateway) => (caseAt('CONFIRMED')(gateway), gateway.failing.add('ApplicantCase.entitlement')),
  },
  { name: 'refused application', path: own, prepare: caseAt('REFUSED') },
  {
    name: 'withdrawal without a reason',
    path: own,
    prepare: caseAt('VERIFYING'),
    act: async (page) => (await page.locator('details summary').last().click(), submit(page)),
  },
  { name: 'application that is not there', path: own },
  { name: 'printed form', path: `${own}/print`, prepare: caseAt('CONFIRMED') },
  {
    name: 'own applications',
    path: '/370112/applications',
    prepare: (gateway) => (caseAt('CONFIRMED')(gateway), gateway.add(draftCase('2'))),
  },
  { name: 'no applications', path: '/370112/applications' },
  { name: 'applications that did not come', path: '/370112/applications', prepare: (gateway) => gateway.failing.add('MyCases') },
];
