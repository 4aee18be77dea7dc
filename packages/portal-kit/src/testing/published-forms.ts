import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type FormDefinition, wholeForm } from '@onething/policy/labels';

const packs = join(import.meta.dirname, '..', '..', '..', 'policy-packs', 'cn');

/** Every form of the policy packs, whole, with the file it stands in: specs hold for the forms people really fill in. Those of the lowest levels first. */
export function publishedForms(): { file: string; definition: FormDefinition }[] {
  const files = globSync('**/forms/*.yaml', { cwd: packs })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted((one, other) => other.length - one.length)
    .map((file) => ({
      file,
      layer: dirname(dirname(file)).replace(/^\.$/, ''),
      key: basename(file, '.yaml'),
      content: parse(readFileSync(join(packs, file), 'utf8'), { merge: true }) as unknown,
    }));
  return files.map((form) => ({ file: form.file, definition: wholeForm(form, files) as FormDefinition }));
}

/** One of them by code, of the lowest level that has it. */
export function publishedForm(code: string): FormDefinition {
  const found = publishedForms().find(({ definition }) => definition.code === code);
  if (!found) throw new Error(`no form ${code} in the packs`);
  return found.definition;
}
