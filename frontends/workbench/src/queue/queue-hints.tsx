import { KeyHintBar } from '../pieces/key-hint.tsx';
import { useWords } from '../words.ts';

/** The keys of the queue, and on which row one stands. */
export function QueueHints({ previewOpen, row, total }: { previewOpen: boolean; row: number; total: number }) {
  const { t } = useWords();
  return (
    <KeyHintBar
      hints={[
        { keys: ['J', 'K'], label: t('keys.move') },
        { keys: ['↵'], label: t('keys.open') },
        { keys: [t('keys.spaceKey')], label: previewOpen ? t('keys.hidePreview') : t('keys.showPreview') },
        { keys: ['N'], label: t('keys.notice') },
        { keys: ['A'], label: t('keys.assign') },
        { keys: ['X'], label: t('keys.select') },
        { keys: ['?'], label: t('keys.all') },
      ]}
      position={total > 0 ? t('queue.position', { row, total }) : undefined}
    />
  );
}
