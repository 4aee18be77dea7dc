import { materialLabel } from '@onething/policy';
import type { ChildrenKit } from '../children-context.ts';
import type { MaterialStanding } from './required-materials.ts';
import { Material, MaterialFile } from './material.type.ts';

/** A material as the API shows it. */
export function materialView(kit: Pick<ChildrenKit, 'fields'>, standing: MaterialStanding): Material {
  return Object.assign(new Material(), {
    id: standing.id,
    code: standing.code,
    label: materialLabel(standing.code),
    required: standing.required,
    because: standing.because,
    citation: standing.citation,
    state: standing.state,
    files: standing.files.map((file) =>
      Object.assign(new MaterialFile(), {
        fileId: file.id,
        fileName: kit.fields.open(file, 'fileName'),
        mediaType: file.mediaType,
        sizeBytes: file.sizeBytes,
        url: `/files/${file.id}`,
        attachedAt: file.attachedAt,
      }),
    ),
    provesPaths: standing.provesPaths,
    note: standing.row ? kit.fields.openOptional(standing.row, 'note') : null,
    waivedBy: standing.waivedBy,
  });
}
