import { gzipSync } from 'node:zlib';
import { beforeEach, expect, it } from 'vitest';
import type { HallTrial } from './hall-trial.ts';
import { draft, own } from './states/page-state.ts';

/** How the hall reaches a phone: again after a failure, and within its weight. */
export function tryLoading(start: () => HallTrial): void {
  let trial: HallTrial;
  beforeEach(() => (trial = start()).newDevice(390, 'zh-CN'));

  it('loads a front end again when it is asked to', async () => {
    trial.gateway.failing.add('REMOTE').add('PAGES');
    await trial.page.goto(`${trial.origin}/370112/child-welfare`);
    await trial.page.locator('.island-problem').waitFor();
    trial.gateway.failing.clear();
    await trial.page.getByRole('button', { name: '再试一次' }).click();
    await trial.page.getByRole('heading', { level: 1, name: '给孩子申请基本生活补贴' }).waitFor();
  });

  it('stays within its weight: guide 180 kB, form 250 kB of compressed script', async () => {
    let bytes = 0;
    trial.page.on(
      'response',
      (response) =>
        void (
          response.url().endsWith('.js') &&
          response.body().then(
            (body) => (bytes += gzipSync(body).length),
            () => undefined,
          )
        ),
    );
    await trial.open('/370112/child-welfare');
    const guideBytes = bytes;
    draft()(trial.gateway);
    await trial.open(`${own}/form/child`);
    expect(guideBytes).toBeGreaterThan(50_000);
    expect(guideBytes).toBeLessThanOrEqual(180_000);
    expect(bytes - guideBytes).toBeLessThanOrEqual(250_000);
  });
}
