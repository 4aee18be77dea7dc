import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, GraphqlClient } from '@onething/portal-kit';
import { DraftStore } from './draft-store.ts';
import type { KeptDrafts } from './draft-store.ts';
import type { DraftCase } from './draft.operations.ts';
import { sourceAt } from '@onething/portal-kit/answers';
import { valueAt } from '@onething/policy/labels';
import { localDraftLifeMs } from './local-draft.ts';
import { definition, memoryStorage } from '../testing/draft-fixtures.ts';

interface Server {
  answers: Record<string, unknown>;
  revision: number;
  /** What goes wrong: nothing, the network, or the session. */
  fault?: 'OFFLINE' | 'UNAUTHENTICATED';
  saves: number;
  /** How often the form was to be filled in. */
  asked?: number;
  prefill?: { values: Record<string, unknown>; sources: { pointer: string; source: { zh: string; en: string } }[]; awaited?: boolean };
}

let server: Server;
let storage: Storage;
let nowMs: number;

function answer(document: string, variables: Record<string, unknown>): Answer<unknown> {
  if (server.fault) return { problems: [{ code: server.fault, path: '' }] };
  if (document.includes('Prefill')) server.asked = (server.asked ?? 0) + 1;
  if (document.includes('Prefill')) return { data: { prefill: server.prefill ?? { values: {}, sources: [] } }, problems: [] };
  if (document.includes('SaveDraft')) {
    const input = variables.input as { revision: number; answers: Record<string, unknown> };
    server.saves++;
    if (input.revision !== server.revision)
      return {
        data: { saveDraft: { __typename: 'LawfulRefusal', code: 'DRAFT_CHANGED_ELSEWHERE', message: '', details: [] } },
        problems: [],
      };
    server.answers = input.answers;
    server.revision++;
    return {
      data: { saveDraft: { __typename: 'SavedDraft', case: { id: '1', version: 1, form: { revision: server.revision } }, problems: [] } },
      problems: [],
    };
  }
  const form = { code: 'F', title: { zh: '', en: '' }, definition, answers: server.answers, revision: server.revision, step: null };
  return {
    data: { case: { id: '1', status: 'DRAFT', version: 1, category: 'X', jurisdiction: { code: '370112', children: [] }, form } },
    problems: [],
  };
}

const client = {
  query: async (operation: { document: string }, variables: object) => answer(operation.document, variables as never),
  mutate: async (operation: { document: string }, variables: object) => answer(operation.document, variables as never),
} as unknown as GraphqlClient;

async function opened(): Promise<DraftStore> {
  const draft = new DraftStore('1', { client, storage, now: () => nowMs, pauseMs: 1_000_000 });
  await draft.load();
  return draft;
}

const named = (name: string) => ({ child: { name } });
const kept = () => JSON.parse(storage.getItem('onething.draft.1') ?? 'null') as { answers: unknown } | null;

describe('a draft', () => {
  beforeEach(() => {
    server = { answers: {}, revision: 0, saves: 0 };
    storage = memoryStorage();
    nowMs = 1_000_000;
  });

  it('is on the device at once, and only on the server once it is saved', async () => {
    const draft = await opened();
    draft.change(named('示例'), {});
    expect(kept()?.answers).toEqual(named('示例'));
    expect(await draft.flush()).toBe('SAVED');
    expect(server.answers).toEqual(named('示例'));
    expect(kept()).toBeNull();
  });

  it.each([
    ['OFFLINE', 'DEVICE_ONLY'],
    ['UNAUTHENTICATED', 'SIGNED_OUT'],
  ] as const)('survives %s: it stays on the device and is taken up again', async (fault, state) => {
    const draft = await opened();
    server.fault = fault;
    draft.change(named('示例'), {});
    expect(await draft.flush()).toBe(state);
    server.fault = undefined;
    const again = await opened();
    expect(again.snapshot.answers).toEqual(named('示例'));
    expect(await again.flush()).toBe('SAVED');
    expect(server.answers).toEqual(named('示例'));
  });

  it('shows both versions when another device was faster, and loses neither', async () => {
    const draft = await opened();
    draft.change(named('这台'), {});
    server = { ...server, answers: named('另一台'), revision: 5 };
    expect(await draft.flush()).toBe('CONFLICT');
    expect(draft.snapshot.answers).toEqual(named('这台'));
    expect(draft.snapshot.conflict).toEqual({ theirs: named('另一台'), theirRevision: 5 });
    expect(server.answers).toEqual(named('另一台'));
    await draft.resolve(named('这台'));
    expect(server.answers).toEqual(named('这台'));
    expect(draft.snapshot.state).toBe('SAVED');
  });

  it('is no conflict when both devices say the same', async () => {
    const draft = await opened();
    draft.change(named('一样'), {});
    server = { ...server, answers: named('一样'), revision: 5 };
    expect(await draft.flush()).toBe('SAVED');
    expect(draft.savedRevision).toBe(5);
  });

  it('meets an older local copy with both versions', async () => {
    const draft = await opened();
    server.fault = 'OFFLINE';
    draft.change(named('手机'), {});
    await draft.flush();
    server = { answers: named('电脑'), revision: 3, saves: 0 };
    const again = await opened();
    expect(again.snapshot.state).toBe('CONFLICT');
    expect(again.snapshot.answers).toEqual(named('手机'));
  });

  describe('without a network, in a page that is opened anew', () => {
    const device = new Map<string, DraftCase>();
    const keptDrafts: KeptDrafts = {
      keep: async (draft) => device.set(draft.id, structuredClone(draft)),
      read: async (id) => device.get(id),
      remove: (id) => void device.delete(id),
    };
    const openAnew = async (): Promise<DraftStore> => {
      const draft = new DraftStore('1', { client, storage, kept: keptDrafts, now: () => nowMs, pauseMs: 1_000_000 });
      await draft.load();
      return draft;
    };
    beforeEach(() => device.clear());

    it('is there with everything the server had and what was typed since, and is saved when there is one', async () => {
      const draft = await openAnew();
      draft.change({ child: { name: '甲' } }, {});
      await draft.flush();
      server.fault = 'OFFLINE';
      draft.change({ child: { name: '乙' } }, {});
      expect(await draft.flush()).toBe('DEVICE_ONLY');
      const again = await openAnew();
      expect([again.snapshot.answers, again.snapshot.state]).toEqual([named('乙'), 'DEVICE_ONLY']);
      again.change({ child: { name: '丙' } }, {});
      server.fault = undefined;
      expect(await again.flush()).toBe('SAVED');
      expect(server.answers).toEqual(named('丙'));
    });

    it('shows what the server had even if nothing was typed since, and overwrites nothing another device wrote', async () => {
      const draft = await openAnew();
      draft.change(named('甲'), {});
      await draft.flush();
      server.fault = 'OFFLINE';
      const again = await openAnew();
      expect(again.snapshot.answers).toEqual(named('甲'));
      server = { ...server, fault: undefined, answers: named('别处'), revision: 9 };
      expect(await again.flush()).toBe('SAVED');
      expect(again.snapshot.answers).toEqual(named('别处'));
      expect(server.answers).toEqual(named('别处'));
    });

    it('meets a faster device with both versions', async () => {
      await openAnew();
      server.fault = 'OFFLINE';
      const again = await openAnew();
      again.change(named('这台'), {});
      server = { ...server, fault: undefined, answers: named('另一台'), revision: 9 };
      expect(await again.flush()).toBe('CONFLICT');
      expect(server.answers).toEqual(named('另一台'));
    });

    it('is gone once the matter is handed in or the person leaves', async () => {
      (await openAnew()).forget();
      server.fault = 'OFFLINE';
      expect((await openAnew()).snapshot.case).toBeUndefined();
    });
  });

  it('is forgotten by the device after its time, not before', async () => {
    const draft = await opened();
    server.fault = 'OFFLINE';
    draft.change(named('手机'), {});
    await draft.flush();
    server.fault = undefined;
    nowMs += localDraftLifeMs - 1;
    expect((await opened()).snapshot.answers).toEqual(named('手机'));
    nowMs += 1;
    expect((await opened()).snapshot.answers).toEqual({});
  });

  it('is filled from what sign-in knows only while nothing has been answered', async () => {
    server.prefill = {
      values: { guardians: [{ name: '示例' }] },
      sources: [{ pointer: '/guardians/0/name', source: { zh: '登录信息', en: 'sign-in' } }],
    };
    expect((await opened()).snapshot.answers).toEqual({ guardians: [{ name: '示例' }] });
    server.answers = named('已填');
    expect((await opened()).snapshot.answers).toEqual(named('已填'));
  });

  it('is filled where nobody has typed yet when what sign-in knows comes late', async () => {
    server.prefill = {
      values: { child: { name: '登记' }, guardians: [{ name: '示例' }] },
      sources: ['/child/name', '/guardians/0/name'].map((pointer) => ({ pointer, source: { zh: '登录信息', en: 'sign-in' } })),
    };
    const late = Promise.withResolvers<void>();
    const slow = {
      ...client,
      query: async (operation: { document: string }, variables: object) => {
        if (operation.document.includes('Prefill')) await late.promise;
        return answer(operation.document, variables as never);
      },
    } as unknown as GraphqlClient;
    const draft = new DraftStore('1', { client: slow, storage, now: () => nowMs, pauseMs: 1_000_000 });
    const loaded = draft.load();
    await expect.poll(() => draft.snapshot.case).toBeDefined();
    draft.change(named('自己写的'), {});
    late.resolve();
    await loaded;
    expect(draft.snapshot.answers).toEqual({ ...named('自己写的'), guardians: [{ name: '示例' }] });
    await draft.flush();
    expect(server.answers).toEqual({ ...named('自己写的'), guardians: [{ name: '示例' }] });
  });

  describe('that agencies know something of', () => {
    const source = { zh: '来自共享数据：您本人的户籍，示例公安局 2026-03-10', en: 'from shared data' };
    const values = {
      child: { registrationKind: 'RURAL' },
      guardians: [{ address: '示例路 1 号' }],
      otherAssistance: { kinds: ['DIBAO'] },
    };
    const known = {
      values,
      sources: ['/child/registrationKind', '/guardians/0/address', '/otherAssistance/kinds'].map((pointer) => ({ pointer, source })),
      awaited: false,
    };
    const quick = async (): Promise<DraftStore> => {
      const draft = new DraftStore('1', { client, storage, now: () => nowMs, pauseMs: 1_000_000, askAgainMs: 1 });
      await draft.load();
      return draft;
    };

    it('grows when they answer, with marks, and keeps what was typed or taken out meanwhile', async () => {
      server.prefill = {
        values: { guardians: [{ name: '示例' }] },
        sources: [{ pointer: '/guardians/0/name', source: { zh: '来自登录信息', en: 'sign-in' } }],
        awaited: true,
      };
      const draft = await quick();
      draft.change({ guardians: [{ address: '自己写的' }] }, draft.snapshot.sources);
      server.prefill = {
        values: { ...values, guardians: [{ name: '示例', address: '示例路 1 号' }] },
        sources: [...server.prefill.sources, ...known.sources],
        awaited: false,
      };
      await expect.poll(() => valueAt(draft.snapshot.answers, '/child/registrationKind')).toBe('RURAL');
      expect(draft.snapshot.answers).toEqual({ ...values, guardians: [{ address: '自己写的' }] });
      const marked = (pointer: string) => sourceAt(draft.snapshot.sources, pointer, valueAt(draft.snapshot.answers, pointer));
      expect([marked('/child/registrationKind'), marked('/otherAssistance/kinds')]).toEqual([source, source]);
      expect([marked('/guardians/0/address'), marked('/guardians/0/name')]).toEqual([undefined, undefined]);
      expect(await draft.flush()).toBe('SAVED');
      expect(server.answers).toEqual({ ...values, guardians: [{ address: '自己写的' }] });
    });

    it('is marked again when it is taken up later, and no more once it is corrected', async () => {
      server.prefill = known;
      server.answers = { ...structuredClone(values), otherAssistance: { kinds: ['DIBAO'] }, guardians: [{ address: '搬到这里' }] };
      const draft = await quick();
      const marked = (pointer: string) => sourceAt(draft.snapshot.sources, pointer, valueAt(draft.snapshot.answers, pointer));
      expect(marked('/otherAssistance/kinds')).toEqual(source);
      expect(marked('/guardians/0/address')).toBeUndefined();
      draft.change({ ...draft.snapshot.answers, otherAssistance: { kinds: ['NONE'] } }, draft.snapshot.sources);
      expect(marked('/otherAssistance/kinds')).toBeUndefined();
    });

    it('is asked for a few times and no longer when nobody answers', async () => {
      server.prefill = { values: {}, sources: [], awaited: true };
      await quick();
      await expect.poll(() => server.asked).toBe(6);
      server.prefill = undefined;
      const draft = await quick();
      expect([server.asked, draft.snapshot.answers]).toEqual([7, {}]);
    });
  });

  it('shows what the server refused until that answer changes', async () => {
    server.answers = named('甲');
    const draft = await opened();
    draft.refuse([{ path: '/child/name', code: 'X', message: 'no' }]);
    draft.change({ ...named('甲'), payment: {} }, {});
    expect(draft.snapshot.refused).toHaveLength(1);
    draft.change(named('乙'), {});
    expect(draft.snapshot.refused).toEqual([]);
  });
});
