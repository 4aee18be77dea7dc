import { useEffect, useRef } from 'react';
import { KeyCap } from '../pieces/key-hint.tsx';
import { useWords } from '../words.ts';

/** All keys of the workbench, opened with `?`; Escape closes and gives the focus back. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
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
  return (
    <dialog ref={dialog} className="wb-help" onClose={onClose} aria-label={t('keys.all')}>
      <h2>{t('keys.all')}</h2>
      <dl>
        {keys.map(([names, meaning]) => (
          <div key={meaning}>
            <dt>
              {names.map((name) => (
                <KeyCap key={name}>{name}</KeyCap>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="wb-small">{t('keys.when')}</p>
      <button type="button" className="wb-link" onClick={onClose}>
        {t('keys.close')}
      </button>
    </dialog>
  );
}
