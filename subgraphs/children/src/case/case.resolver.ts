import type { Category } from '@onething/policy';
import { categoryLabel } from '@onething/policy';
import {
  Access,
  CategoryEnum,
  DateScalar,
  JurisdictionReference,
  LocalisedText,
  MaskedTextScalar,
  Reference,
  signedIn,
} from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ChildrenContext } from '../children-context.ts';
import { CertificateRow } from '../decision/decision.entity.ts';
import { decisionView, opinionView } from '../decision/decision-views.ts';
import { Certificate, DecisionDocument, VerificationOpinion } from '../decision/decision.type.ts';
import { enquiryViews } from '../enquiry/enquiry-views.ts';
import { Enquiry } from '../enquiry/enquiry.type.ts';
import { CaseActionKind, CaseFlag } from '../enumerations.ts';
import { filingReport } from '../filing/filing-report.ts';
import { filingView } from '../filing/filing-view.ts';
import { CaseFiling } from '../filing/filing.type.ts';
import { Material } from '../material/material.type.ts';
import { materialView } from '../material/material-view.ts';
import { sameFilesElsewhere } from '../material/same-file-elsewhere.ts';
import { requiredMaterials } from '../material/required-materials.ts';
import { Notice } from '../notice/notice.type.ts';
import { noticeViews } from '../notice/notice-views.ts';
import { flagsOfList } from '../queue/keep-flags.ts';
import { flagsOfTheDay } from '../queue/queue-flags.ts';
import { subjectOf } from '../restricted/restricted-case.ts';
import { openLabel } from '../restricted/open-label.ts';
import { caseReaders } from './case-access.ts';
import { clocksOn, currentClock } from './case-clocks.ts';
import type { RunningClock } from './case-clocks.ts';
import { policyOfCase } from './case-file.ts';
import { caseFileFor } from './case-file-loader.ts';
import { isOnApplicantsSide } from './case-relation.ts';
import { CaseAction, CaseClock, CaseForm, CaseStage, ChildSummary, NextStep, StaffName } from './case-parts.type.ts';
import { actionViews, allowedActionsOf, applicantName, childSummary, clockView, formView, stagesOf, staffName } from './case-views.ts';
import { Case } from './case.entity.ts';
import { readableCase } from './readable-case.ts';
import { recordReading } from './record-reading.ts';
import { statusLabel } from './status-label.ts';

/** A case and what belongs to it. */
@Resolver(() => Case)
export class CaseResolver {
  @Access(signedIn())
  @Query(() => Case, {
    nullable: true,
    description: 'The case, for its applicant or staff whose jurisdiction covers it. Null for everybody else, and where there is none.',
  })
  async case(@Arg('id', () => ID, { description: 'Id of the case.' }) id: string, @Ctx() context: ChildrenContext): Promise<Case | null> {
    const record = await readableCase(context, id);
    if (record) await recordReading(context, record);
    return record;
  }

  @Access(caseReaders<Case>((found) => found))
  @Reference(() => Case)
  async reference({ id }: Record<string, unknown>, context: ChildrenContext): Promise<Case | null> {
    return context.database.read.manager.findOneBy(Case, { id: String(id) });
  }

  @FieldResolver(() => LocalisedText, { description: 'Status in words.' })
  statusLabel(@Root() record: Case): LocalisedText {
    return statusLabel(record.status);
  }

  @FieldResolver(() => CategoryEnum, { description: 'Category applied for.' })
  async category(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<Category> {
    return (await subjectOf(context, context.database.read.manager, record)).category;
  }

  @FieldResolver(() => LocalisedText, {
    description:
      'Official name of the category; for the applicant of a restricted case a name that tells nothing to whoever looks over their shoulder.',
  })
  async categoryLabel(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<LocalisedText> {
    const { category } = await subjectOf(context, context.database.read.manager, record);
    return isOnApplicantsSide(context, record) ? openLabel(category) : categoryLabel(category);
  }

  @FieldResolver(() => JurisdictionReference, { description: 'County the case belongs to.' })
  jurisdiction(@Root() record: Case): JurisdictionReference {
    return JurisdictionReference.of(record.countyCode);
  }

  @FieldResolver(() => JurisdictionReference, { nullable: true, description: 'Township unit or subdistrict office that verifies it.' })
  townshipUnit(@Root() record: Case): JurisdictionReference | null {
    return record.townshipCode ? JurisdictionReference.of(record.townshipCode) : null;
  }

  @FieldResolver(() => ChildSummary, { description: 'The child.' })
  child(@Root() record: Case, @Ctx() context: ChildrenContext): ChildSummary {
    return childSummary(context, record);
  }

  @FieldResolver(() => MaskedTextScalar, { description: "The applicant's name; masked for staff." })
  applicantName(@Root() record: Case, @Ctx() context: ChildrenContext): string {
    return applicantName(context, record);
  }

  @FieldResolver(() => CaseFiling, { description: 'How it was filed: through whom, by whom, from where.' })
  async filing(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<CaseFiling> {
    const file = await caseFileFor(context, record);
    return Object.assign(filingView(context, file), { report: await filingReport(context, file) });
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Day of the application: the day it was submitted, of a paper the day the window received it; null for a draft.',
  })
  appliedOn(@Root() record: Case): string | null {
    return record.state.submitted?.on ?? null;
  }

  @FieldResolver(() => CaseClock, { nullable: true, description: 'The running clock, or the last one.' })
  clock(@Root() record: Case, @Ctx() context: ChildrenContext): CaseClock | null {
    const clock = currentClock(clocks(context, record));
    return clock ? clockView(clock) : null;
  }

  @FieldResolver(() => [CaseClock], { description: 'Every clock of the case, oldest first.' })
  clocks(@Root() record: Case, @Ctx() context: ChildrenContext): CaseClock[] {
    return clocks(context, record).map(clockView);
  }

  @FieldResolver(() => [CaseStage], { description: 'Stages from application to payment.' })
  stages(@Root() record: Case, @Ctx() context: ChildrenContext): CaseStage[] {
    return stagesOf(context, record);
  }

  @FieldResolver(() => [CaseFlag], { description: 'What stands out.' })
  flags(@Root() record: Case, @Ctx() context: ChildrenContext): CaseFlag[] {
    const lasting = flagsOfList(record.flagList);
    return [...new Set([...lasting, ...flagsOfTheDay(record, context.clock.today())])];
  }

  @FieldResolver(() => NextStep, { description: 'What has to happen next and why.' })
  nextStep(@Root() record: Case): NextStep {
    return Object.assign(new NextStep(), record.nextStep);
  }

  @FieldResolver(() => StaffName, {
    nullable: true,
    description: 'Who handles it at the level it lies with; null: nobody yet, or the caller is the applicant.',
  })
  handler(@Root() record: Case, @Ctx() context: ChildrenContext): StaffName | null {
    if (isOnApplicantsSide(context, record)) return null;
    const county = record.tableLevel === 'COUNTY' || (record.tableLevel === null && record.countyHandler !== null);
    const subject = county ? record.countyHandler : record.townshipHandler;
    return subject === null ? null : staffName(subject, county ? record.countyHandlerName : record.townshipHandlerName);
  }

  @FieldResolver(() => CaseForm, { description: 'The form and its answers.' })
  async form(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<CaseForm> {
    return formView(context, await caseFileFor(context, record));
  }

  @FieldResolver(() => [Material], { description: 'Materials the policy asks for given what is known, with what there is of them.' })
  async materials(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<Material[]> {
    const file = await caseFileFor(context, record);
    const elsewhere = isOnApplicantsSide(context, record) ? undefined : await sameFilesElsewhere(context, file);
    return requiredMaterials(file, context.clock.today()).map((material) => materialView(context, file, material, elsewhere));
  }

  @FieldResolver(() => [Enquiry], {
    description: 'Visits, neighbours, letters and meetings, oldest first; for staff, empty for the applicant.',
  })
  async enquiries(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<Enquiry[]> {
    return enquiryViews(context, await caseFileFor(context, record));
  }

  @FieldResolver(() => VerificationOpinion, {
    nullable: true,
    description: "The township's conclusion; for the applicant once the case is decided.",
  })
  async opinion(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<VerificationOpinion | null> {
    return opinionView(context, await caseFileFor(context, record));
  }

  @FieldResolver(() => [Notice], { description: 'Notices to the applicant, oldest first.' })
  async notices(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<Notice[]> {
    return noticeViews(context, await caseFileFor(context, record));
  }

  @FieldResolver(() => DecisionDocument, {
    nullable: true,
    description: 'The decision: as prepared for staff, for the applicant once it is in force.',
  })
  async decision(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<DecisionDocument | null> {
    return decisionView(context, await caseFileFor(context, record));
  }

  @FieldResolver(() => Certificate, { nullable: true, description: 'Child welfare certificate, where one is issued.' })
  async certificate(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<Certificate | null> {
    if (record.status !== 'CONFIRMED') return null;
    const row = await context.database.read.manager.findOneBy(CertificateRow, { id: record.id });
    return row ? Object.assign(new Certificate(), { number: row.number, issuedOn: row.issuedOn }) : null;
  }

  @FieldResolver(() => [CaseAction], { description: 'History, oldest first: everything for staff, what concerns them for the applicant.' })
  async actions(@Root() record: Case, @Ctx() context: ChildrenContext): Promise<CaseAction[]> {
    return actionViews(context, await caseFileFor(context, record));
  }

  @FieldResolver(() => [CaseActionKind], { description: 'What the caller may do with the case now.' })
  allowedActions(@Root() record: Case, @Ctx() context: ChildrenContext): CaseActionKind[] {
    return allowedActionsOf(context, record);
  }

  @FieldResolver(() => Boolean, { description: 'The due date is open because a calendar year is not loaded.' })
  calendarOpen(@Root() record: Case): boolean {
    return record.openYear !== null;
  }
}

function clocks(context: ChildrenContext, record: Case): RunningClock[] {
  return clocksOn(policyOfCase(context, record), record.countyCode, record.clockInputs, context.clock.today());
}
