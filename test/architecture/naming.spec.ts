import { describe, expect, it } from 'vitest';
import { projectFiles, readSource, sourceFiles } from './source-files.ts';

const meaningless = /(^|\/)(utils?|helpers?|common|misc|shared|core|lib)(\/|$)/;
const topLevel = ['gateway', 'subgraphs', 'frontends', 'packages', 'infra', 'test'];

describe('names of files and folders', () => {
  it('writes file names in kebab case', () => {
    const wrong = sourceFiles().filter(
      (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mts|mjs|cjs)$/.test(path.split('/').at(-1)!),
    );
    expect(wrong).toEqual([]);
  });

  it('has no folder whose name says nothing', () => {
    expect(sourceFiles().filter((path) => meaningless.test(path.slice(0, path.lastIndexOf('/') + 1)))).toEqual([]);
  });

  it('keeps to the top-level folders that say who runs the code', () => {
    const folders = new Set(
      projectFiles()
        .filter((path) => path.includes('/') && !path.startsWith('.'))
        .map((path) => path.split('/')[0]!),
    );
    expect([...folders].filter((folder) => ![...topLevel, 'scripts', 'docs'].includes(folder))).toEqual([]);
  });

  it('gives a use case a folder named after its verb and noun, and the file the same name', () => {
    const mutations = sourceFiles().filter((path) => path.startsWith('subgraphs/') && path.endsWith('.mutation.ts'));
    const misplaced = mutations.filter((path) => {
      const parts = path.split('/');
      return parts.at(-1) !== `${parts.at(-2)}.mutation.ts`;
    });
    expect(mutations.length).toBeGreaterThan(5);
    expect(misplaced).toEqual([]);
  });

  it('keeps files small enough to read', () => {
    const long = sourceFiles()
      .filter((path) => !path.includes('.generated.') && !path.includes('/texts/') && !path.includes('/preview/'))
      .map((path) => ({ path, lines: readSource(path).split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });
});
