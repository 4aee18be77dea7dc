import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { packFolder } from '../pack-folder.ts';
import { packFiles, readText } from './pack-files.ts';
import { readYaml } from './parsed-yaml.ts';

// Whether or not the build has been here: the answer is the parser's.
it('is what the parser says of every file of the packs, also of one that was changed', () => {
  for (const file of packFiles(packFolder())) {
    const text = readText(file);
    expect(readYaml(text), file.name).toEqual(parse(text, { maxAliasCount: -1 }));
  }
  expect(readYaml('a: 2024-01-01\nb: { c: 1 } # changed')).toEqual({ a: '2024-01-01', b: { c: 1 } });
});

it('gives everybody a copy of their own', () => {
  const [file] = packFiles(packFolder());
  const text = readText(file!);
  (readYaml(text) as { code: string }).code = 'changed';
  expect((readYaml(text) as { code: string }).code).not.toBe('changed');
});
