import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTexts, missingTexts, mixedTexts, unusedTexts } from '@onething/portal-kit/shell';
import { addHallTexts } from './add-hall-texts.ts';
import { hallTextsEn } from './en.ts';
import { hallTextsZh } from './zh.ts';
import { guidanceTextsEn } from './guidance-en.ts';
import { guidanceTextsZh } from './guidance-zh.ts';
import { addLaterTexts, laterTextsEn, laterTextsZh } from './later-texts.ts';
import { photoTextsEn, photoTextsZh } from '../materials/photo-texts.ts';

/** Keys the pages put together from what the server says. */
const composedKeys = Object.entries({
  'hall.next':
    'DRAFT SUBMITTED NOTICE_SENT VERIFYING SUPPLEMENT_REQUESTED VERIFICATION_PREPARED CONFIRMING COUNTY_SUPPLEMENT_REQUESTED DECISION_PREPARED OBJECTION_RAISED CONFIRMED REFUSED WITHDRAWN MERGED ENDED',
  'hall.precheck.verdict': 'LIKELY UNLIKELY UNCLEAR',
  'hall.precheck.verdictShort': 'LIKELY UNLIKELY UNCLEAR',
  'hall.precheck.verdictText': 'LIKELY UNLIKELY UNCLEAR',
  'hall.precheck.because': 'LIKELY UNLIKELY UNCLEAR',
  'hall.objection.outcome': 'UPHELD TO_CONFIRMATION TO_VERIFICATION',
  'hall.money.basis': 'FULL TOP_UP NONE UNDECIDED',
  'hall.money.state': 'SETTLED COLLECTED SENT TO_COLLECT RETURNED HELD UNCHECKED AHEAD NOTHING OPEN',
  'hall.money.overpaid.state': 'OPEN RECOVERING SETTLED WAIVED',
  'hall.money.overpaid': 'NETTING PLAN',
  'hall.money.account.kind': 'CHILD GUARDIAN CARER INSTITUTION',
  'hall.money.account.states': 'UNVERIFIED VERIFIED REJECTED',
  'hall.money.account.fields': 'method holderKind holder bank accountNumber duty',
  'hall.money.objection.outcome': 'STANDS CORRECTED',
  'hall.change.state': 'PROPOSED CHECKED PREPARED DECIDED REFUSED WITHDRAWN',
  'hall.change.telling': 'MOVED TURNED_18 PARENT_REAPPEARED PARENT_RELEASED PARENT_DIED PAYEE_CHANGED CHILD_DIED OTHER_CAUSE',
  'hall.change.schools': 'NONE SENIOR_HIGH VOCATIONAL HIGHER_VOCATIONAL JUNIOR_COLLEGE UNDERGRADUATE',
  'hall.rating.score': '1 2 3 4 5',
  'hall.report.danger': 'YES NO UNSURE',
  'hall.report.worry': 'ABUSE ALONE ABANDONMENT UNLAWFUL_HARM ACCIDENTAL_INJURY SUDDEN_EVENT OTHER',
  'hall.report.reporter': 'NEIGHBOUR RELATIVE CHILD_ITSELF VILLAGE_COMMITTEE CHILD_DIRECTOR SCHOOL HOSPITAL CHILD_INSTITUTION POLICE OTHER',
  'hall.report.state': 'RECEIVED IN_HAND FINISHED',
  'hall.report.step': 'RECEIVED IN_HAND FINISHED',
  'hall.services.state': 'OFFERED ACCEPTED SENT ANSWERED DONE DECLINED',
  'hall.services.outcome': 'GRANTED MORE_NEEDED REFUSED',
  'hall.stage': 'APPLICATION ACCEPTANCE VERIFICATION CONFIRMATION PAYMENT',
  'hall.clock': 'NOT_STARTED RUNNING PAUSED OVERDUE ON_TIME LATE OPEN',
  'hall.materials.state': 'MISSING UPLOADED DEFERRED CHECKED REJECTED WAIVED',
  'hall.photo.side': 'top bottom left right',
  'hall.notice': 'ONE_TIME_NOTICE SUPPLEMENT_REQUEST DECISION',
  'hall.notice.from': 'TOWNSHIP COUNTY',
  'hall.start.capacity': 'GUARDIAN GUARDIAN_HELP ENTRUSTED_RELATIVE ENTRUSTED_RELATIVE_HELP VILLAGE_COMMITTEE VILLAGE_COMMITTEE_HELP',
  'hall.applicant.places': 'HERE SAME_PROVINCE OTHER_PROVINCE',
  'hall.applicant.relations':
    'GRANDFATHER_PATERNAL GRANDMOTHER_PATERNAL GRANDFATHER_MATERNAL GRANDMOTHER_MATERNAL BROTHER_OR_SISTER PATERNAL_UNCLE_OR_AUNT MATERNAL_UNCLE_OR_AUNT OTHER_RELATIVE',
  'kit.form.residentId': 'LENGTH CHARACTER DATE CHECKSUM',
  'kit.upload':
    'FILE_TOO_LARGE FILE_HEIC FILE_WITH_SCRIPT FILE_TYPE_REFUSED FILE_DISGUISED FILE_UNREADABLE FILE_INFECTED UPLOAD_UNAUTHENTICATED OFFLINE',
}).flatMap(([prefix, names]) => names.split(' ').map((name) => `${prefix}.${name}`));

describe("the hall's words", () => {
  it('exist in both languages, with the same placeholders', () => {
    expect(missingTexts(hallTextsZh, hallTextsEn)).toEqual([]);
    expect(missingTexts(photoTextsZh, photoTextsEn)).toEqual([]);
    expect(missingTexts(guidanceTextsZh, guidanceTextsEn)).toEqual([]);
    expect(missingTexts(laterTextsZh, laterTextsEn)).toEqual([]);
  });

  it.each(['zh-CN', 'en'] as const)('are there for every key the pages name (%s)', (language) => {
    const texts = createTexts(language);
    addHallTexts({ addTexts: texts.add });
    addLaterTexts({ addTexts: texts.add });
    const source = join(import.meta.dirname, '..');
    const keys = globSync('**/*.{ts,tsx}', { cwd: source })
      .filter((file) => !file.includes('.spec.'))
      .flatMap((file) =>
        [...readFileSync(join(source, file), 'utf8').matchAll(/\bt\(\s*'((?:hall|kit)\.[\w.]+)'/g)].map((match) => match[1]!),
      );
    expect(keys.length).toBeGreaterThan(60);
    keys.push(...composedKeys);
    expect([...new Set(keys)].filter((key) => texts.t(key, { count: 2 }) === key)).toEqual([]);
  });

  it('do not mix the languages, and are all used', () => {
    expect(mixedTexts(hallTextsZh, hallTextsEn)).toEqual([]);
    expect(mixedTexts(laterTextsZh, laterTextsEn)).toEqual([]);
    const folder = join(import.meta.dirname, '..');
    const sources = globSync('**/*.{ts,tsx}', { cwd: folder })
      .filter((file) => !file.startsWith('texts/') && !file.startsWith('browser/') && !file.includes('.spec.'))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(
      unusedTexts(
        { hall: { ...hallTextsZh, ...laterTextsZh, report: { ...(hallTextsZh.report as object), ...(laterTextsZh.report as object) } } },
        '',
        sources,
      ),
    ).toEqual([]);
  });
});
