import { useCallback } from 'react';
import { isRefusal, newKey, useHost, useQuery } from '@onething/portal-kit';
import type { Answer, Refusal, StoredFile } from '@onething/portal-kit';
import { attachMaterialMutation, deferMaterialMutation, materialsQuery, removeMaterialMutation } from './materials.operations.ts';
import type { MaterialsCase } from './materials.operations.ts';

/** The papers of a case and what one can do with them. The acts resolve to a refusal's message, or nothing. */
export function useMaterials(caseId: string, options: { skip?: boolean } = {}) {
  const host = useHost();
  const { client, t } = host;
  const asked = useQuery(materialsQuery, { id: caseId }, options);
  const { replace } = asked;

  const settle = useCallback(
    <Key extends string>(answer: Answer<Record<Key, MaterialsCase | Refusal>>, name: Key): string | undefined => {
      const result = answer.data?.[name];
      if (!result) return t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`);
      if (isRefusal(result)) return result.message;
      replace({ case: result });
      return undefined;
    },
    [replace, t],
  );

  const attach = useCallback(
    async (materialCode: string, receipt: string) =>
      settle(
        await client.mutate(attachMaterialMutation, { input: { caseId, materialCode, receipt, idempotencyKey: newKey() } }),
        'attachMaterial',
      ),
    [client, caseId, settle],
  );
  const remove = useCallback(
    async (file: StoredFile) =>
      settle(
        await client.mutate(removeMaterialMutation, { input: { caseId, fileId: file.fileId, idempotencyKey: newKey() } }),
        'removeMaterial',
      ),
    [client, caseId, settle],
  );
  const defer = useCallback(
    async (materialCode: string, deferred: boolean) =>
      settle(
        await client.mutate(deferMaterialMutation, { input: { caseId, materialCode, deferred, idempotencyKey: newKey() } }),
        'deferMaterial',
      ),
    [client, caseId, settle],
  );
  return { asked, attach, remove, defer };
}
