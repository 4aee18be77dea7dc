import { describe, expect, it } from 'vitest';
import { projectFiles, readSource, sourceFiles } from './source-files.ts';

const rules = readSource('docs/retention.md');

/** Folders of subgraphs that own tables, as the rules name them: `children/draft`. */
const owners = [
  ...new Set(
    sourceFiles()
      .filter((path) => /^subgraphs\/[^/]+\/src\/[^/]+\//.test(path) && /@Entity\(/.test(readSource(path)))
      .map((path) => path.replace(/^subgraphs\/([^/]+)\/src\/([^/]+)\/.*$/, '$1/$2')),
  ),
];

describe('the rules of retention', () => {
  it('know tables at all', () => expect(owners.length).toBeGreaterThan(20));

  it.each(owners)('say how long %s keeps what it has', (owner) => {
    expect(rules.includes(`\`${owner}\``), `docs/retention.md says nothing of ${owner}`).toBe(true);
  });

  it('name no test that is not there', () => {
    const named = [...rules.matchAll(/`([\w-]+\.spec\.ts)`/g)].map(([, name]) => name);
    const files = projectFiles();
    expect(named.filter((name) => !files.some((path) => path.endsWith(`/${name}`)))).toEqual([]);
  });
});
