import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../architecture/source-files.ts';

/** An example of docs/examples, in the order in which they are meant to be read and sent. */
export interface ApiExample {
  name: string;
  document: string;
  /** Client that sends it; the first of the sample integrators unless stated. */
  client: string | undefined;
  /** JSON of the variables; `{{caseId}}` and `{{draftId}}` stand for the case and the draft an earlier example began. */
  variables: string;
  /** Type name its first field must answer with, if stated. */
  expects: string | undefined;
}

/** Every example, read from its file. */
export function apiExamples(): ApiExample[] {
  const folder = join(projectRoot, 'docs/examples');
  return globSync('*.graphql', { cwd: folder })
    .sort()
    .map((name) => {
      const document = readFileSync(join(folder, name), 'utf8');
      return {
        name,
        document,
        client: /^# client: (.*)$/m.exec(document)?.[1],
        variables: /^# variables: (.*)$/m.exec(document)?.[1] ?? '{}',
        expects: /^# expect: (\w+)$/m.exec(document)?.[1],
      };
    });
}
