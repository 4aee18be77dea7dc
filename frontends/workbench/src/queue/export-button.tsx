import { Button } from 'antd';
import { saveBroughtFile } from '@onething/portal-kit/officers';
import { useAct } from '../case/use-act.ts';
import { RefusalNote } from '../pieces/refusal-note.tsx';
import { useWords } from '../words.ts';
import { exportQueueMutation } from './desk.operations.ts';
import { queueFilter } from './queue-address.ts';
import type { QueueAddress } from './queue-address.ts';

/** The filtered list as a file. The bytes come with the answer and are nowhere else. */
export function ExportButton({ address }: { address: QueueAddress }) {
  const { t, host } = useWords();
  const acting = useAct();
  async function download() {
    const list = await acting.ask(exportQueueMutation, { filter: queueFilter(address), sort: address.sort });
    if (!list) return;
    saveBroughtFile(list);
    const withheld = list.withheld > 0 ? ` ${t('desk.withheld', { count: list.withheld })}` : '';
    host.announce(`${t('desk.exported', { count: list.rows })}${withheld}`);
  }
  return (
    <>
      <Button size="small" onClick={() => void download()} disabled={acting.busy}>
        {acting.busy ? t('desk.exporting') : t('desk.export')}
      </Button>
      <RefusalNote failure={acting.failure} onReload={acting.clear} />
    </>
  );
}
