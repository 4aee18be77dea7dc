import { Reverifications1760600000001 } from '../migrations/reverifications.ts';
import { VisitTables1760600000000 } from '../migrations/visit-tables.ts';
import { CaseVisitsResolver } from './case-visits.resolver.ts';
import { VisitCorrections1761000000003 } from '../migrations/visit-corrections.ts';
import { AssignVillageMutation } from './assign-village/assign-village.mutation.ts';
import { CloseReverificationMutation } from './close-reverification/close-reverification.mutation.ts';
import { escalateVisits } from './escalate-visits/escalate-visits.ts';
import { keepVisitDuties } from './keep-visit-duties/keep-visit-duties.ts';
import { RecordVisitMutation } from './record-visit/record-visit.mutation.ts';
import { moveVisits } from './move-visits/move-visits.ts';
import { PlanReturnVisitsMutation } from './plan-return-visits/plan-return-visits.mutation.ts';
import { receiveReverification } from './receive-reverification/receive-reverification.ts';
import { ReverificationAnswerRow, ReverificationRow } from './reverification.entity.ts';
import { reverifyData } from './reverify-data/reverify-data.ts';
import { SettleFindingMutation } from './settle-finding/settle-finding.mutation.ts';
import { VisitDutiesResolver } from './visit-duties.resolver.ts';
import { VisitDutyRow } from './visit-duty.entity.ts';
import { VisitFindingRow } from './visit-finding.entity.ts';
import { VisitFindingsResolver } from './visit-findings.resolver.ts';
import { VisitPhotoRow, VisitRow } from './visit.entity.ts';

/** What visits to enrolled children add to the subgraph. */
export const visitParts = {
  resolvers: [
    VisitDutiesResolver,
    VisitFindingsResolver,
    CaseVisitsResolver,
    RecordVisitMutation,
    SettleFindingMutation,
    AssignVillageMutation,
    PlanReturnVisitsMutation,
    CloseReverificationMutation,
  ],
  entities: [VisitDutyRow, VisitRow, VisitPhotoRow, VisitFindingRow, ReverificationRow, ReverificationAnswerRow],
  migrations: [VisitTables1760600000000, Reverifications1760600000001, VisitCorrections1761000000003],
  listeners: [receiveReverification, moveVisits],
  jobs: [keepVisitDuties, reverifyData, escalateVisits],
};
