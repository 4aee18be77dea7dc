import { useQuery } from '@onething/portal-kit';
import type { Tab } from '../pieces/tab-row.tsx';
import { useWords } from '../words.ts';
import { protectionTabQuery } from './protection.operations.ts';
import { protectionArea } from './protection-area.ts';

/** The way to the reports, with how many nobody has taken up; only for those who answer for children where the chain exists. */
export function useProtectionTab(): Tab | undefined {
  const { t, host } = useWords();
  const area = protectionArea(host.session);
  const { data } = useQuery(protectionTabQuery, { code: area ?? '' }, { skip: !area });
  if (!data?.protectionEntry) return undefined;
  const count = data.newProtectionReportCount ?? 0;
  return {
    href: '/workbench/protection',
    text: t('protection.tab'),
    current: host.path.startsWith('/workbench/protection'),
    ...(count > 0 && { waiting: { count, label: t('protection.waiting', { count }) } }),
  };
}
