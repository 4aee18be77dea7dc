import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from './source-files.ts';

const isTest = (path: string): boolean => /\.(spec|test)\.tsx?$|\/test(ing|kit)?\//.test(path);
/** Source text without comments, so that a comment may name what the code must not use. */
const code = (path: string): string => readSource(path).replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
const offenders = (paths: string[], pattern: RegExp): string[] => paths.filter((path) => pattern.test(code(path)));

describe('purity of domain code', () => {
  const domain = sourceFiles().filter((path) => /^(subgraphs|packages\/(policy|casework|events))\//.test(path) && !isTest(path));

  it('reads no clock and no chance: both are injected', () => {
    expect(domain.length).toBeGreaterThan(30);
    expect(offenders(domain, /new Date\(\s*\)|Date\.now\(|Math\.random\(|randomUUID\(/)).toEqual([]);
  });

  it('reads the environment in one file of each runnable', () => {
    const readers = sourceFiles().filter(
      (path) => /^(gateway|subgraphs|packages|infra)\/.*\.ts$/.test(path) && !isTest(path) && !/(^|\/)(environment|main)\.ts$/.test(path),
    );
    expect(offenders(readers, /process\.env\b/)).toEqual([]);
  });

  it('keeps the kernel free of I/O', () => {
    const kernel = sourceFiles().filter((path) => path.startsWith('packages/policy/src') && !isTest(path));
    expect(offenders(kernel, /from 'node:(fs|net|http|https|child_process|os|path)/)).toEqual([]);
  });

  it('silences no type error and types nothing as any', () => {
    expect(
      offenders(
        sourceFiles().filter((path) => !path.startsWith('test/architecture/')),
        /@ts-(ignore|nocheck|expect-error)|:\s*any\b(?!\w)|\bas any\b|eslint-disable|oxlint-disable/,
      ),
    ).toEqual([]);
  });

  it('never reads what lies beside the project', () => {
    expect(
      offenders(
        sourceFiles().filter((path) => !path.startsWith('test/architecture/')),
        /\.\.\/shared\//,
      ),
    ).toEqual([]);
  });

  it('leaves no promise in the code', () => {
    expect(sourceFiles().filter((path) => !path.startsWith('test/architecture/') && /\b(TODO|FIXME|XXX)\b/.test(readSource(path)))).toEqual(
      [],
    );
  });
});
