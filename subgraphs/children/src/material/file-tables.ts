import type { DataSource, EntityMetadata } from 'typeorm';

/** Every table that keeps a file of a case or report: told by its hash and by what it belongs to, so that no new one is forgotten. */
export function fileTables({ entityMetadatas }: DataSource): EntityMetadata[] {
  return entityMetadatas.filter(
    ({ propertiesMap }) => 'sha256' in propertiesMap && ('caseId' in propertiesMap || 'reportId' in propertiesMap),
  );
}
