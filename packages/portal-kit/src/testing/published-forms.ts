import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FormDefinition } from '@onething/policy/labels';

const packs = join(import.meta.dirname, '..', '..', '..', 'policy-packs', 'cn');

/** Every form of the policy packs, with the file it stands in: specs hold for the forms people really fill in. */
export function publishedForms(): { file: string; definition: FormDefinition }[] {
  return globSync('**/forms/*.yaml', { cwd: packs }).map((file) => ({
    file,
    definition: parse(readFileSync(join(packs, file), 'utf8'), { merge: true }) as FormDefinition,
  }));
}

/** One of them by code; the first in the order of folders. */
export function publishedForm(code: string): FormDefinition {
  const found = publishedForms().find(({ definition }) => definition.code === code);
  if (!found) throw new Error(`no form ${code} in the packs`);
  return found.definition;
}
