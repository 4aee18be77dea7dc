import { defineSubgraph, type SubgraphDefinition } from '@onething/subgraph-kit';
import { answerEvidence } from './evidence/answer-evidence/answer-evidence.ts';
import { AskedSubject } from './evidence/asked-subject.entity.ts';
import { EvidenceAnswerRow } from './evidence/evidence-answer.entity.ts';
import { AgencyImport } from './import/agency-import.entity.ts';
import { AgencyImportResolver } from './import/agency-import.resolver.ts';
import { ImportAgencyRecordsMutation } from './import/import-agency-records/import-agency-records.mutation.ts';
import { AgenciesTables1763800000001 } from './migrations/agencies-tables.ts';
import { AskedSubjects1763807000000 } from './migrations/asked-subjects.ts';
import { AgencyRecord } from './record/agency-record.entity.ts';

/** The subgraph that keeps what agencies send and answers what cases ask. */
export function agenciesSubgraph(): SubgraphDefinition {
  return defineSubgraph({
    name: 'agencies',
    resolvers: [AgencyImportResolver, ImportAgencyRecordsMutation],
    entities: [AgencyRecord, AgencyImport, EvidenceAnswerRow, AskedSubject],
    migrations: [AgenciesTables1763800000001, AskedSubjects1763807000000],
    listeners: [answerEvidence],
  });
}
