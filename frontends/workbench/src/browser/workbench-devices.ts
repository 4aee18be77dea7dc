/// <reference types="node" />
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PreviewBrowser, sidewaysScroll, violations } from '@onething/portal-kit/preview-browser';
import type { PreviewPage, PreviewQuery } from '@onething/portal-kit/preview-browser';

const pictures = join(import.meta.dirname, '../../../../.test/pictures');

/** A photo as small as one can be. */
export const samplePhoto = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The workbench on devices that lose their network: each spec's step has one of its own. */
export class WorkbenchDevices {
  private constructor(
    private readonly name: string,
    private readonly preview: PreviewBrowser,
  ) {}

  /** `name`: of the spec; its pictures are called by it. */
  static async begin(name: string): Promise<WorkbenchDevices> {
    mkdirSync(pictures, { recursive: true });
    return new WorkbenchDevices(name, await PreviewBrowser.begin('workbench'));
  }

  get origin(): string {
    return this.preview.origin;
  }

  end(): Promise<void> {
    return this.preview.end();
  }

  async open(path: string, query: PreviewQuery, width: number): Promise<PreviewPage & { context: BrowserContext }> {
    const device = await this.preview.newDevice(width, 844);
    await device.page.goto(`${this.origin}${path}?${new URLSearchParams({ language: 'zh-CN', trouble: '', ...query })}`);
    await device.page.getByRole('heading', { level: 1 }).waitFor();
    return device;
  }

  /** Nothing for axe to find, nothing beside the window; and a picture for people. */
  async look(page: Page, picture: string): Promise<void> {
    await page.screenshot({ path: join(pictures, `${this.name}-${picture}.png`), fullPage: true });
    expect(await violations(page), picture).toEqual([]);
    expect(await sidewaysScroll(page), `${picture} scrolls sideways`).toBe(0);
  }
}
