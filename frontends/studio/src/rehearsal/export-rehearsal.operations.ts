import { operation } from '@onething/portal-kit';
import type { ActRefusal, BroughtFile } from '@onething/portal-kit/officers';

/** What a rehearsal says of amounts as a spreadsheet, a child or a county a row. */
export const exportRehearsal = operation<
  { act: BroughtFile | ActRefusal },
  { input: { rehearsalId: string; rowsOf: 'CASES' | 'COUNTIES'; idempotencyKey: string } }
>(`
  mutation StudioExportRehearsal($input: ExportRehearsalInput!) {
    act: exportRehearsal(input: $input) {
      ... on RehearsalSheet { fileName mediaType contentBase64 }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
