import { useHost } from '@onething/portal-kit';
import { FailureNote, saveBroughtFile } from '@onething/portal-kit/officers';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.ts';
import { exportRehearsal } from './export-rehearsal.operations.ts';

/** Offers a part of a rehearsal as a spreadsheet; why it was refused stands beside the button. */
export function ExportButton({ rehearsalId, rowsOf }: { rehearsalId: string; rowsOf: 'CASES' | 'COUNTIES' }) {
  const { t } = useWords();
  const host = useHost();
  const acting = useAct();
  async function save() {
    const file = await acting.ask(exportRehearsal, { rehearsalId, rowsOf });
    if (!file) return;
    saveBroughtFile(file);
    host.announce(t('rehearsal.exported'));
  }
  return (
    <>
      <button type="button" className="wb-link" disabled={acting.busy} onClick={() => void save()}>
        {t(`rehearsal.sheet.${rowsOf}`)}
      </button>
      <FailureNote failure={acting.failure} />
    </>
  );
}
