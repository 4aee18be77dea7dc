import type { LocalisedText } from '@onething/policy';
import { materialLabel } from '@onething/policy';
import type { ChildrenKit } from '../children-context.ts';
import type { CaseFile } from '../case/case-file.ts';
import { samePlaces } from './same-file.ts';
import type { MaterialStanding } from './required-materials.ts';
import { Material, MaterialFile } from './material.type.ts';

/** Names of other cases by the hash of a file. */
export type SameFiles = ReadonlyMap<string, LocalisedText[]>;

/** A material as the API shows it. */
export function materialView(
  kit: Pick<ChildrenKit, 'fields'>,
  file: CaseFile,
  standing: MaterialStanding,
  elsewhere: SameFiles = new Map(),
): Material {
  return Object.assign(new Material(), {
    id: standing.id,
    code: standing.code,
    label: materialLabel(standing.code),
    required: standing.required,
    because: standing.because,
    citation: standing.citation,
    state: standing.state,
    files: standing.files.map((row) =>
      Object.assign(new MaterialFile(), {
        fileId: row.id,
        fileName: kit.fields.open(row, 'fileName'),
        mediaType: row.mediaType,
        sizeBytes: row.sizeBytes,
        url: `/files/${row.id}`,
        attachedAt: row.attachedAt,
        sameAs: [...samePlaces(file, row), ...(elsewhere.get(row.sha256) ?? [])],
      }),
    ),
    provesPaths: standing.provesPaths,
    note: standing.row ? kit.fields.openOptional(standing.row, 'note') : null,
    waivedBy: standing.waivedBy,
  });
}
