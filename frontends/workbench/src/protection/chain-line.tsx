import { useWords } from '../words.ts';
import type { ProtectionState } from './protection.operations.ts';

const links: readonly ProtectionState[] = ['REPORTED', 'EMERGENCY_RESPONSE', 'ASSESSMENT', 'GUARDIANSHIP_INTERVENTION', 'CLOSED'];

/** The links of the chain: done, current and ahead, each with its word. */
export function ChainLine({ state }: { state: ProtectionState }) {
  const { t } = useWords();
  const current = links.indexOf(state);
  return (
    <ol className="wb-chain">
      {links.map((link, index) => (
        <li
          key={link}
          className={index < current ? 'wb-chain-done' : index === current ? 'wb-chain-current' : undefined}
          aria-current={index === current ? 'step' : undefined}
        >
          {t(`protection.chain.${link}`)}
        </li>
      ))}
    </ol>
  );
}
