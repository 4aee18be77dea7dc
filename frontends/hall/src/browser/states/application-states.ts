import { completeAnswers } from '../sample-cases.ts';
import { draft, own, submit, upload } from './page-state.ts';
import type { PageState } from './page-state.ts';

/** Pages of an application that is being filled in. */
export const applicationStates: PageState[] = [
  { name: 'choosing the matter', path: '/370112/child-welfare/apply' },
  { name: 'matter not chosen', path: '/370112/child-welfare/apply', act: submit },
  { name: 'choosing the place first', path: '/370100/child-welfare/apply' },
  {
    name: 'declaration not confirmed',
    path: '/370112/child-welfare/apply?category=DE_FACTO_UNSUPPORTED&capacity=GUARDIAN&question=declaration',
    act: submit,
  },
  { name: 'empty step', path: `${own}/form/child`, prepare: draft() },
  { name: 'step with errors', path: `${own}/form/child`, prepare: draft(), act: submit },
  { name: 'parents with details', path: `${own}/form/parents`, prepare: draft(completeAnswers) },
  {
    name: 'details with errors',
    path: `${own}/form/parents`,
    prepare: draft({
      parents: { father: { name: '示例', states: ['SEVERE_DISABILITY', 'OUT_OF_CONTACT', 'SERIOUS_ILLNESS', 'DEAD'] }, mother: {} },
    }),
    act: submit,
  },
  { name: 'guardians', path: `${own}/form/guardians`, prepare: draft(), act: (page) => page.locator('.items-add').click() },
  { name: 'payment by transfer', path: `${own}/form/payment`, prepare: draft({ payment: { method: 'BANK_TRANSFER' } }), act: submit },
  { name: 'form that is not there', path: `${own}/form/child` },
  { name: 'papers', path: `${own}/materials`, prepare: draft(completeAnswers) },
  {
    name: 'papers missing',
    path: `${own}/materials`,
    prepare: draft(completeAnswers),
    act: (page) => page.locator('.actions .button').click(),
  },
  {
    name: 'paper that cannot be read',
    path: `${own}/materials`,
    prepare: (gateway) => (draft(completeAnswers)(gateway), gateway.failing.add('UPLOAD')),
    act: (page) => upload(page).then(() => page.locator('.upload-failed').waitFor()),
  },
  {
    name: 'paper uploaded',
    path: `${own}/materials`,
    prepare: draft(completeAnswers),
    act: (page) => upload(page).then(() => page.locator('.upload-thumb').waitFor()),
  },
  { name: 'review', path: `${own}/review`, prepare: draft(completeAnswers) },
  { name: 'review of an unfinished form', path: `${own}/review`, prepare: draft({ child: {} }), act: submit },
];
