import { KeyDialog } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';

/** All keys of the workbench, opened with `?`; Escape closes and gives the focus back. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const keys: [string[], string][] = [
    [['J', 'K', '↑', '↓'], t('keys.move')],
    [['↵'], t('keys.open')],
    [[t('keys.spaceKey')], t('keys.preview')],
    [['N'], t('keys.notice')],
    [['A'], t('keys.assign')],
    [['X'], t('keys.select')],
    [['/'], t('keys.filter')],
    [['Ctrl K'], t('keys.search')],
    [['Ctrl ↵'], t('keys.submit')],
    [['?'], t('keys.all')],
  ];
  return <KeyDialog title={t('keys.all')} keys={keys} note={t('keys.when')} close={t('keys.close')} onClose={onClose} />;
}
