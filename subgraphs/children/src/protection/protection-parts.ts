import { ProtectionTables1760800000001 } from '../migrations/protection-tables.ts';
import { ProtectionCorrections1762300000000 } from '../migrations/protection-corrections.ts';
import { AskApplicationMutation } from './ask-application/ask-application.mutation.ts';
import { AskedApplicationsResolver } from './ask-application/asked-applications.resolver.ts';
import { CloseReportMutation } from './close-report/close-report.mutation.ts';
import { CorrectProtectionStepMutation } from './correct-protection-step/correct-protection-step.mutation.ts';
import { EndPlacementMutation } from './end-placement/end-placement.mutation.ts';
import { ForwardReportMutation } from './forward-report/forward-report.mutation.ts';
import { LinkReportMutation } from './link-report/link-report.mutation.ts';
import { PlaceChildMutation } from './place-child/place-child.mutation.ts';
import { RecordAssessmentMutation } from './record-assessment/record-assessment.mutation.ts';
import { RecordInterventionMutation } from './record-intervention/record-intervention.mutation.ts';
import { RecordResponseMutation } from './record-response/record-response.mutation.ts';
import { ReopenReportMutation } from './reopen-report/reopen-report.mutation.ts';
import { ReportChildInDangerMutation } from './report-child-in-danger/report-child-in-danger.mutation.ts';
import { RevealReporterMutation } from './reveal-reporter/reveal-reporter.mutation.ts';
import { TakeUpReportMutation } from './take-up-report/take-up-report.mutation.ts';
import { escalateReports } from './escalate-reports/escalate-reports.ts';
import { ProtectionFileRow, ProtectionPlacementRow, ProtectionReportRow, ProtectionStepRow } from './protection.entity.ts';
import { ProtectionResolver } from './protection.resolver.ts';

/** The chain that protects a child in danger, from the report to its end. */
export const protectionParts = {
  resolvers: [
    ProtectionResolver,
    AskApplicationMutation,
    AskedApplicationsResolver,
    CorrectProtectionStepMutation,
    ReopenReportMutation,
    CloseReportMutation,
    EndPlacementMutation,
    ForwardReportMutation,
    LinkReportMutation,
    PlaceChildMutation,
    RecordAssessmentMutation,
    RecordInterventionMutation,
    RecordResponseMutation,
    ReportChildInDangerMutation,
    RevealReporterMutation,
    TakeUpReportMutation,
  ],
  entities: [ProtectionReportRow, ProtectionStepRow, ProtectionPlacementRow, ProtectionFileRow],
  migrations: [ProtectionTables1760800000001, ProtectionCorrections1762300000000],
  jobs: [escalateReports],
};
