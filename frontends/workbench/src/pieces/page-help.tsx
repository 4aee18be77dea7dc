import { useKeyHelp } from '@onething/portal-kit/officers';
import { KeyHelp } from '../queue/key-help.tsx';

/** Opens the list of keys with `?` on a page without a grid; never while something is being typed. */
export function PageHelp() {
  const { open, close } = useKeyHelp();
  return open ? <KeyHelp onClose={close} /> : null;
}
