import { useEffect, useRef } from 'react';

export interface KeyDialogProps {
  title: string;
  /** Keys and what they do. */
  keys: readonly (readonly [names: readonly string[], meaning: string])[];
  /** When single letters count. */
  note: string;
  close: string;
  onClose: () => void;
}

/** All keys of a front end, opened with `?`; Escape closes and gives the focus back. */
export function KeyDialog({ title, keys, note, close, onClose }: KeyDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} className="wb-help" onClose={onClose} aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {keys.map(([names, meaning]) => (
          <div key={meaning}>
            <dt>
              {names.map((name) => (
                <kbd key={name} className="wb-key">
                  {name}
                </kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="wb-small">{note}</p>
      <button type="button" className="wb-link" onClick={onClose}>
        {close}
      </button>
    </dialog>
  );
}
