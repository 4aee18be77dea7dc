import { useHost } from '@onething/portal-kit';
import type { Host, LocalisedText, TextValues } from '@onething/portal-kit';

/** The words of the pages on which staff file for others. */
export interface FilingWords {
  host: Host;
  /** A text of `workbench.filing`. */
  t(key: string, values?: TextValues): string;
  text(text: LocalisedText | null | undefined): string;
}

export function useFilingWords(): FilingWords {
  const host = useHost();
  return { host, t: (key, values) => host.t(`workbench.filing.${key}`, values), text: (text) => host.text(text ?? undefined) };
}
