import { FileUpload, isRefusal, newKey, useHost } from '@onething/portal-kit';
import { PhotoEditor } from '../materials/photo-editor.tsx';
import { attachChangePaperMutation } from './change.operations.ts';
import type { FamilyChange, ProvingPaper } from './change.operations.ts';

/** What usually proves what a family tells: nobody has to name the kind of a paper. */
const paperOf: Record<string, ProvingPaper> = {
  CHILD_DIED: 'DEATH_CERTIFICATE',
  TURNED_18: 'SCHOOL_CERTIFICATE',
  PARENT_RELEASED: 'RELEASE_CERTIFICATE',
  MOVED: 'HOUSEHOLD_REGISTER',
};

/** Photos of papers that prove what was told: handed in while it is being looked at, and kept with it. */
export function ProofPart({ change, onDone }: { change: FamilyChange; onDone: () => void }) {
  const host = useHost();
  const { t, text } = host;
  const open = ['PROPOSED', 'CHECKED', 'PREPARED'].includes(change.status);
  if (!open) return null;

  async function attach(receipt: string): Promise<string | undefined> {
    const input = { proposalId: change.id, paper: paperOf[change.ground] ?? 'OTHER', receipt, idempotencyKey: newKey() };
    const answer = await host.client.mutate(attachChangePaperMutation, { input });
    const result = answer.data?.attachChangePaper;
    if (!result) return t(`kit.problem.${answer.problems[0]?.code ?? 'INTERNAL'}.text`);
    if (isRefusal(result)) return result.message;
    onDone();
    return undefined;
  }

  return (
    <div className="field">
      <p className="field-label">{t('hall.change.proof')}</p>
      <p className="field-help">{t('hall.change.proofHelp')}</p>
      <FileUpload
        id={`change-proof-${change.id}`}
        label={`${text(change.groundLabel)} ${t('hall.change.proof')}`}
        purpose="material"
        files={change.paperFiles.map(({ file }) => file)}
        Editor={PhotoEditor}
        onUploaded={({ receipt }) => attach(receipt)}
      />
    </div>
  );
}
