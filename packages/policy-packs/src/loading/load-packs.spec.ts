import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compilePolicy, hashLayer } from '@onething/policy';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPackOverlays } from './load-pack-overlays.ts';
import { loadPacks } from './load-packs.ts';

const packs = loadPacks();
const folder = mkdtempSync(join(tmpdir(), 'overlay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OVERLAY = `code: "370112"
release: { id: sample-2026.1, publishedOn: 2024-01-01, effectiveFrom: 2024-01-01, sample: true, basis: [] }
policy:
  sample-standards:
    id: sample-standards
    effectiveFrom: 2024-01-01
    publishedOn: 2024-01-01
    citations: { sample: { document: 示例标准, clause: 示例 } }
    standards: [{ category: DE_FACTO_UNSUPPORTED, from: 2024-01, fen: 148800, sample: true, citation: sample }]
`;

describe('packs', () => {
  it('are one release a directory, country first, each with its hash', () => {
    expect(packs[0]?.code).toBe('000000');
    expect(packs.map(({ code }) => code)).toEqual(expect.arrayContaining(['370112', '210000', '210100']));
    for (const { hash, content } of packs) expect(hash).toBe(hashLayer(content));
  });

  it('load the same twice', () => {
    expect(loadPacks().map(({ hash }) => hash)).toEqual(packs.map(({ hash }) => hash));
  });

  it('take later releases on top, marked as samples in every line', () => {
    writeFileSync(join(folder, 'licheng.yaml'), OVERLAY);
    const overlays = loadPackOverlays(folder, packs);
    const policy = compilePolicy([...packs, ...overlays]);
    const given = { enrolments: [{ category: 'DE_FACTO_UNSUPPORTED', confirmedOn: '2026-02-10' }] };
    const answer = policy.benefit({ jurisdiction: '370112002', on: '2026-03-15', given });
    expect(answer.months['2026-03']).toBe(148_800);
    expect(answer.explanation['2026-03']?.[0]).toMatchObject({
      kind: 'STANDARD',
      sample: true,
      layer: { releaseId: 'sample-2026.1' },
      citation: { document: '示例标准' },
    });
    expect(policy.layers('370112', '2026-03-15').map(({ releaseId }) => releaseId)).toContain('sample-2026.1');
  });

  it('answer what the layers hold besides rules by the nearest level', () => {
    const policy = compilePolicy(packs);
    expect(policy.form('370112001', 'DE_FACTO_FORM', '2026-03-01')?.code).toBe('DE_FACTO_FORM');
    expect(policy.form('370112001', 'DE_FACTO_FORM', '2019-03-01')).toBeUndefined();
    expect(policy.guide('370112001', 'child-welfare', '2026-03-01')?.service).toBe('child-welfare');
    expect(policy.jurisdiction('370112001')).toMatchObject({ parentCode: '370112', listed: true });
    expect(policy.jurisdiction('210102999')).toMatchObject({ parentCode: '210102', listed: false });
    expect(policy.jurisdiction('110000')).toBeUndefined();
    expect(policy.children('210000')).toHaveLength(14);
    const [consultation] = policy.contacts('370112001', '2026-03-01').filter(({ purpose }) => purpose === 'CONSULTATION');
    expect(consultation).toMatchObject({ unit: '370112001', phone: '0531-88066091' });
  });

  it('keep where each parameter comes from', () => {
    const term = compilePolicy(packs).parameter('210102', 'minimumTermMonths', '2026-03-01');
    expect(term?.value).toBe(6);
    expect(term?.lineage.map(({ code, citation }) => [code, citation.document])).toEqual([
      ['000000', '民发〔2019〕62号'],
      ['210000', '辽民发〔2019〕66号'],
    ]);
  });
});
