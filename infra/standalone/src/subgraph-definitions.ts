import { agenciesSubgraph } from '@onething/agencies';
import { childrenSubgraph, SandboxChannel } from '@onething/children';
import { hardshipSubgraph } from '@onething/hardship';
import { jurisdictionsSubgraph } from '@onething/jurisdictions';
import { httpBank, paymentsSubgraph } from '@onething/payments';

/** What the subgraphs need that only the whole house knows. */
export interface DefinitionOptions {
  /** Public keys of the gateway: children checks the receipts of uploads with them. */
  uploadReceiptKeys: Parameters<typeof childrenSubgraph>[0]['uploadReceiptKeys'];
  /** Folders of releases laid over the packs, such as the sample amounts. */
  overlayFolders?: string[];
  /** Address of the bank's interface; absent: files are carried by hand. */
  bankUrl?: string;
}

/** The five subgraphs of the house. */
export function subgraphDefinitions({ uploadReceiptKeys, overlayFolders = [], bankUrl }: DefinitionOptions): {
  jurisdictions: ReturnType<typeof jurisdictionsSubgraph>;
  agencies: ReturnType<typeof agenciesSubgraph>;
  hardship: ReturnType<typeof hardshipSubgraph>;
  payments: ReturnType<typeof paymentsSubgraph>;
  children: ReturnType<typeof childrenSubgraph>;
} {
  return {
    jurisdictions: jurisdictionsSubgraph({ overlayFolders }),
    agencies: agenciesSubgraph(),
    hardship: hardshipSubgraph(),
    payments: paymentsSubgraph(bankUrl ? { bank: httpBank({ url: bankUrl }) } : {}),
    // A demonstration rings nobody: the administrator sees what would be sent.
    children: childrenSubgraph({
      uploadReceiptKeys,
      channels: (kit) => [new SandboxChannel('SMS', kit), new SandboxChannel('EMAIL', kit)],
    }),
  };
}
