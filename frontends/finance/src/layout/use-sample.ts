import { useEffect, useState } from 'react';
import type { Problem } from '@onething/portal-kit';
import { useHost } from '@onething/portal-kit';
import type { BankLayout, FileSample } from './layout.operations.ts';
import { sampleQuery } from './layout.operations.ts';

/** Long enough that a word is typed, short enough to seem at once. */
const restMs = 250;

/** How files look in the layout as it stands; the last sample stays until the next one is there. */
export function useSample(layout: BankLayout): { sample: FileSample | undefined; problems: Problem[] } {
  const { client } = useHost();
  const [known, setKnown] = useState<{ sample: FileSample | undefined; problems: Problem[] }>({ sample: undefined, problems: [] });
  const wanted = JSON.stringify(layout);
  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(async () => {
      const answer = await client.query(sampleQuery, { layout: JSON.parse(wanted) as BankLayout });
      if (isLatest) setKnown((before) => ({ sample: answer.data?.bankFileSample ?? before.sample, problems: answer.problems }));
    }, restMs);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [client, wanted]);
  return known;
}
