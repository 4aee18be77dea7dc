import { existsSync } from 'node:fs';
import { walkByKeyboard } from '@onething/portal-kit/keyboard-walk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryDrafts } from './draft-trials.ts';
import { HallTrial } from './hall-trial.ts';
import { tryGuidance } from './guidance-trials.ts';
import { tryLoading } from './loading-trials.ts';
import { applicationStates } from './states/application-states.ts';
import { caseStates } from './states/case-states.ts';
import type { PageState } from './states/page-state.ts';
import { guidanceStates } from './states/guidance-states.ts';
import { linkedStates } from './states/linked-states.ts';
import { moneyStates } from './states/money-states.ts';
import { messageStates } from './states/message-states.ts';
import { placeStates } from './states/place-states.ts';
import { tryWalk } from './walk-trials.ts';

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const hasBrowser = existsSync(chromiumPath);
if (!hasBrowser && process.env.CI) throw new Error(`No browser at ${chromiumPath}: the hall cannot be tried.`);
if (!hasBrowser) console.warn(`NOT RUN: no browser at ${chromiumPath} (CHROMIUM_PATH), the hall's pages were not tried.`);

// One build, one browser: the parts are files of their own and run after one another.
describe.skipIf(!hasBrowser)('the hall in a browser', () => {
  let trial: HallTrial;
  const current = () => trial;
  beforeAll(async () => {
    trial = await HallTrial.start(chromiumPath);
  }, 120_000);
  afterAll(() => trial?.stop());

  describe.each(['zh-CN', 'en'])('is accessible, whole by keyboard, blocks nothing, scrolls only down (%s)', (language) => {
    beforeAll(() => trial.newDevice(390, language));
    it.each<PageState>([
      ...placeStates,
      ...guidanceStates,
      ...applicationStates,
      ...caseStates,
      ...moneyStates,
      ...linkedStates,
      ...messageStates,
    ])('$name', async ({ path, prepare, act }) => {
      await trial.newPerson();
      prepare?.(trial.gateway);
      await trial.page.setViewportSize({ width: 390, height: 844 });
      await trial.open(path);
      await act?.(trial.page, trial.gateway);
      await trial.settled();
      // The structure is the same in both languages, the lengths of the words are not.
      await (language === 'en' ? trial.expectFits() : trial.expectSound());
      if (language === 'zh-CN') expect(await walkByKeyboard(trial.page)).toEqual([]);
      await trial.page.setViewportSize({ width: 1280, height: 844 });
      await trial.expectFits();
      if (language === 'en') expect(await walkByKeyboard(trial.page)).toEqual([]);
    });
  });

  describe('keeps what was typed', () => tryDrafts(current));
  describe('guides before and after', () => tryGuidance(current));
  describe('is walked through by keyboard', () => tryWalk(current));
  describe('reaches a phone', () => tryLoading(current));
});
