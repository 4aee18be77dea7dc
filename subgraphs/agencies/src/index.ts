export { agenciesSubgraph } from './subgraph.ts';
export { importAgencyRecords, type AgencyList } from './import/import-agency-records/import-agency-records.ts';
