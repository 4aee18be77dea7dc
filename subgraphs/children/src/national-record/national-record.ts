import type { LocalisedText } from '@onething/policy';
import { categoryLabel } from '@onething/policy';
import type { CaseFile } from '../case/case-file.ts';
import type { CertificateRow, EnrolmentRow } from '../decision/decision.entity.ts';
import { displayValue } from '../form/display-value.ts';
import { valueAt } from '../form/json-pointer.ts';
import { uiAt } from '../form/walk-form.ts';
import { recordFields } from './record-fields.ts';

/** What the county types into 全国儿童福利信息管理系统 about one confirmed child, in plain. */
export interface NationalRecord {
  caseNumber: string;
  category: string;
  categoryLabel: LocalisedText;
  countyCode: string;
  townshipCode: string | null;
  appliedOn: string | null;
  confirmedOn: string;
  /** `YYYY-MM`. */
  firstMonth: string;
  certificateNumber: string | null;
  form: string;
  /** Answers to the form, whole. */
  answers: Record<string, unknown>;
  /** The same by the titles of `recordFields`, in Chinese words; empty where the form has no such field. */
  fields: Record<string, string>;
}

/** The record of a confirmed case, from the form and the release it was decided under. */
export function nationalRecord(file: CaseFile, enrolment: EnrolmentRow, certificate: CertificateRow | null): NationalRecord {
  return {
    caseNumber: file.record.number ?? '',
    category: file.category,
    categoryLabel: categoryLabel(file.category),
    countyCode: file.record.countyCode,
    townshipCode: file.record.townshipCode,
    appliedOn: file.state.submitted?.on ?? null,
    confirmedOn: enrolment.confirmedOn,
    firstMonth: enrolment.firstMonth,
    certificateNumber: certificate?.number ?? null,
    form: file.form.code,
    answers: file.answers,
    fields: Object.fromEntries(recordFields.map(({ title, pointer }) => [title, wordsAt(file, pointer)])),
  };
}

function wordsAt(file: CaseFile, pointer: string): string {
  const ui = uiAt(file.form, pointer);
  const value = valueAt(file.answers, pointer);
  // Dates stay as they are stored: the other system reads them.
  if (ui?.widget === 'DATE' || ui === undefined) return typeof value === 'string' ? value : '';
  return displayValue(ui, value)?.zh ?? '';
}
