import type { ReactNode } from 'react';

/** A key on a keyboard, as drawn beside what it does. */
export function KeyCap({ children }: { children: ReactNode }) {
  return <kbd className="wb-key">{children}</kbd>;
}

export interface KeyHint {
  keys: string[];
  label: string;
}

/** The bar below a list: keys and what they do; on its right, where one stands. */
export function KeyHintBar({ hints, position }: { hints: KeyHint[]; position?: string }) {
  return (
    <footer className="wb-hints">
      <ul>
        {hints.map((hint) => (
          <li key={hint.label}>
            {hint.keys.map((key) => (
              <KeyCap key={key}>{key}</KeyCap>
            ))}
            {hint.label}
          </li>
        ))}
      </ul>
      {position && <span className="wb-hints-position">{position}</span>}
    </footer>
  );
}
