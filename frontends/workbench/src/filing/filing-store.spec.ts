import type { Answer, GraphqlClient, Operation } from '@onething/portal-kit';
import { describe, expect, it } from 'vitest';
import { FilingStore } from './filing-store.ts';
import type { FilingEnvironment } from './filing-store.ts';
import { listFilings, readFiling, wipeFilings } from './local-filing.ts';
import type { LocalFiling } from './local-filing.ts';

/** An office that can be cut off, counts what arrives and may refuse. */
function office() {
  const kept = new Map<string, unknown>();
  const state = {
    online: true,
    started: 0,
    answers: {} as unknown,
    sources: [] as unknown[],
    revision: 0,
    papers: [] as string[],
    refuse: undefined as string | undefined,
  };
  const act = (document: string, variables: { input?: Record<string, unknown> }): unknown => {
    const name = /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? '';
    const input = variables.input ?? {};
    if (name === 'StartFiling') {
      if (state.refuse) {
        const refusal = { __typename: 'LawfulRefusal', code: state.refuse, message: '不行', details: [] };
        return { startApplication: refusal };
      }
      if (!kept.has(String(input.idempotencyKey))) state.started++;
      kept.set(String(input.idempotencyKey), true);
      return { startApplication: { __typename: 'Case', id: 'case-1' } };
    }
    if (name === 'SaveFiling') {
      if (input.revision !== state.revision)
        return { saveDraft: { __typename: 'LawfulRefusal', code: 'DRAFT_CHANGED_ELSEWHERE', message: '改过', details: [] } };
      Object.assign(state, { answers: input.answers, revision: state.revision + 1 });
      return { saveDraft: { __typename: 'SavedDraft', case: { form: { revision: state.revision } } } };
    }
    if (name === 'AttachFilingPaper') {
      state.papers.push(String(input.materialCode));
      return { attachMaterial: { __typename: 'Case', id: 'case-1' } };
    }
    const { revision, answers, sources } = state;
    return { case: { __typename: 'Case', id: 'case-1', form: { revision, answers, sources }, materials: [] } };
  };
  const ask = async <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Promise<Answer<Result>> =>
    state.online
      ? { data: act(operation.document, variables as object) as Result, problems: [] }
      : { problems: [{ code: 'OFFLINE', path: '' }] };
  const client = { query: ask, mutate: ask, seeded: () => undefined } as unknown as GraphqlClient;
  return { state, client };
}

function memoryStorage(room = Number.POSITIVE_INFINITY): Storage {
  const items: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => items[key] ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error('QuotaExceededError');
      items[key] = value;
    },
    removeItem: (key: string) => void delete items[key],
    key: (index: number) => Object.keys(items)[index] ?? null,
  };
  return new Proxy(items, {
    get: (target, name) => (name === 'length' ? Object.keys(target).length : (methods[name as 'getItem'] ?? target[String(name)])),
  }) as unknown as Storage;
}

const blank: LocalFiling = {
  id: 'local-1',
  head: { code: '370112002012', category: 'DE_FACTO_UNSUPPORTED', formCode: 'DE_FACTO_FORM', capacity: 'GUARDIAN' },
  answers: {},
  sources: {},
  photos: [],
  revision: 0,
  dirty: false,
  attempt: 1,
  expiresAt: 1,
};
const photo = { id: 'photo-1', materialCode: 'SIGNED_DECLARATION', fileName: '1.jpg', dataUrl: 'data:image/jpeg;base64,AAAA' };

function open(storage = memoryStorage(), filing = blank) {
  const { state, client } = office();
  let keys = 0;
  const environment: FilingEnvironment = {
    client,
    storage,
    now: () => 1_000,
    newKey: () => `key-${++keys}`,
    pauseMs: 1_000_000,
    upload: async () =>
      state.online
        ? { ok: true, receipt: 'r', fileId: 'f', fileName: '1.jpg', mediaType: 'image/jpeg', sizeBytes: 1 }
        : { ok: false, code: 'OFFLINE' },
  };
  return { state, storage, store: new FilingStore(filing, environment), environment };
}

describe('an application filed on a phone', () => {
  it('loses nothing while the network is gone, and leaves the device once the office has everything', async () => {
    const { state, storage, store } = open();
    state.online = false;
    store.change({ child: { name: '示例' } }, {});
    store.addPhoto(photo);
    expect(await store.send()).toBe('DEVICE_ONLY');
    expect(readFiling('local-1', 1_000, storage)).toMatchObject({ answers: { child: { name: '示例' } }, photos: [{ id: 'photo-1' }] });
    state.online = true;
    expect(await store.send()).toBe('SAVED');
    expect(state).toMatchObject({ started: 1, answers: { child: { name: '示例' } }, papers: ['SIGNED_DECLARATION'] });
    expect(listFilings(1_000, storage)).toEqual([]);
  });

  it('is begun once, however often it is sent', async () => {
    const { state, store } = open();
    store.change({ child: {} }, {});
    await Promise.all([store.send(), store.send()]);
    await store.send();
    expect(state).toMatchObject({ started: 1, revision: 1 });
  });

  it('goes on from the device after the page was closed', async () => {
    const first = open();
    first.state.online = false;
    first.store.change({ child: { name: '甲' } }, {});
    await first.store.send();
    const kept = readFiling('local-1', 1_000, first.storage);
    const again = open(first.storage, kept);
    expect(await again.store.send()).toBe('SAVED');
    expect(again.state.answers).toEqual({ child: { name: '甲' } });
  });

  it('shows a refusal and tries a corrected beginning as another attempt', async () => {
    const { state, store } = open();
    state.refuse = 'RECEIVED_IN_FUTURE';
    expect(await store.send()).toBe('REFUSED');
    expect(store.snapshot.refusal?.code).toBe('RECEIVED_IN_FUTURE');
    state.refuse = undefined;
    store.correct({ ...blank.head, receivedOn: '2026-03-10' });
    expect(await store.send()).toBe('SAVED');
    expect(store.snapshot.filing.attempt).toBe(2);
  });

  it('asks when somebody else saved another version, and keeps both until then', async () => {
    const { state, store } = open();
    store.change({ child: { name: '甲' } }, {});
    await store.send();
    Object.assign(state, { answers: { child: { name: '乙' } }, revision: 7 });
    store.change({ child: { name: '丙' } }, {});
    expect(await store.send()).toBe('CONFLICT');
    expect(store.snapshot.filing.answers).toEqual({ child: { name: '丙' } });
    await store.resolve('MINE');
    expect(store.snapshot.state).toBe('SAVED');
    expect(state).toMatchObject({ answers: { child: { name: '丙' } }, revision: 8 });
  });

  it('says when the device has no room, and goes on in the page', async () => {
    const { store, state } = open(memoryStorage(600));
    state.online = false;
    store.addPhoto({ ...photo, dataUrl: 'x'.repeat(700) });
    await store.send();
    expect(store.snapshot).toMatchObject({ full: true, filing: { photos: [{ id: 'photo-1' }] } });
    state.online = true;
    expect(await store.send()).toBe('SAVED');
  });

  it('leaves nothing on the device after sign-out or its time', async () => {
    const { store, storage, state } = open();
    state.online = false;
    store.change({ child: { name: '示例' } }, {});
    await store.send();
    expect(readFiling('local-1', 1_000 + 73 * 3_600_000, storage)).toBeUndefined();
    storage.setItem('onething.kept.village.{}', '{}');
    wipeFilings(storage);
    expect(storage.length).toBe(0);
  });

  it('takes what the office knows of the child that it asked an application for, beside what was typed meanwhile', async () => {
    const typed = { child: { address: '桂花巷 9 号' }, guardians: [{}] };
    const begun = { ...blank, head: { ...blank.head, askedId: 'asked-1' }, answers: typed, dirty: true };
    const { state, store } = open(memoryStorage(), begun);
    const source = { zh: '由街道提供', en: 'given by the office' };
    state.answers = { child: { name: '示小豆', address: '桂花巷 7 号' }, guardians: [{ name: '刘示兰' }] };
    state.sources = [{ pointer: '/child/name', source, value: '示小豆' }];
    expect(await store.send()).toBe('SAVED');
    const known = { child: { name: '示小豆', address: '桂花巷 9 号' }, guardians: [{ name: '刘示兰' }] };
    expect(store.snapshot.filing.answers).toEqual(known);
    expect(store.snapshot.filing.sources).toEqual({ '/child/name': { text: source, value: '示小豆' } });
    expect(state.answers).toEqual(known);
  });
});
