import { describe, expect, it } from 'vitest';
import { renderPage } from './render-page.tsx';

const text = (zh: string, en = zh) => ({ zh, en });
const citation = { document: '示例文件', clause: '一', assumed: false };
const fact = { text: text('一句话', 'a sentence'), citation };
const portal = {
  code: '370112',
  name: text('历城区民政服务', 'Licheng services'),
  jurisdictionName: text('历城区'),
  hostOrganisation: text('民政局'),
  accentColour: '#0b5a8a',
  remotes: [],
  services: [],
  notices: [],
  onlineChannels: [],
};
const guide = {
  code: '370112',
  title: text('给孩子申请', 'Apply for a child'),
  officialTitle: text('一件事'),
  lead: text('导语'),
  limitWorkingDays: 15,
  limits: [],
  categories: [],
  whoCanApply: [fact],
  whereToApply: [],
  steps: [{ id: 'a', title: text('填表'), ...fact }],
  materials: [],
  fee: { text: text('不收费', 'free'), citation },
  delivery: [],
  channels: [],
  assurances: [],
  effectiveFrom: '2024-01-01',
  assumedDate: true,
  citations: [citation],
  contactPoints: [
    {
      id: 'x',
      name: text('洪家楼街道'),
      purpose: 'CONSULTATION',
      phone: '0531-88161181',
      email: null,
      address: null,
      note: null,
      unitCode: '370112002',
      unitName: text('洪家楼街道'),
    },
  ],
};
const step = (id: string, title: string) => ({ id, title: text(title), lead: text('说明') });

function answering(overrides: Record<string, unknown> = {}) {
  const answers: Record<string, unknown> = {
    Portal: { portal, jurisdiction: { code: '370112', contactPoints: [] } },
    PortalHome: { portal },
    ServiceGuide: { serviceGuide: guide },
    Offered: { jurisdiction: { code: '370112', name: text('历城区'), offeredCategories: [{ formCode: 'A' }, { formCode: 'B' }] } },
    FormDefinition: { form: { definition: { steps: [step('child', '孩子的基本情况')] } } },
    ...overrides,
  };
  return async (document: string) => ({ data: answers[/(?:query|mutation)\s+(\w+)/.exec(document)![1]!] });
}

describe('renderPage', () => {
  it('draws the guide with its phones to tap and the data to take it over', async () => {
    const page = await renderPage({ path: '/370112/child-welfare', language: 'zh-CN', query: answering() });
    expect(page).toMatchObject({ status: 200, lang: 'zh-CN', title: '给孩子申请 · 历城区民政服务' });
    expect(page!.html).toContain('<a href="tel:0531-88161181">');
    expect(page!.html).toContain('15 个工作日内');
    expect(Object.values(page!.data.results)).toContainEqual({ serviceGuide: guide });
  });

  it('needs no inline style and no inline script, which the security policy forbids', async () => {
    const page = await renderPage({ path: '/370112/child-welfare', language: 'zh-CN', query: answering() });
    expect(page!.html).not.toMatch(/<script|\sstyle=|\son\w+=/);
  });

  it('speaks English when asked', async () => {
    const page = await renderPage({ path: '/370112/child-welfare', language: 'en-GB', query: answering() });
    expect(page).toMatchObject({ lang: 'en', title: 'Apply for a child · Licheng services' });
  });

  it('draws a form page up to its heading, without asking for the case', async () => {
    const page = await renderPage({ path: '/370112/applications/some-case/form/child', language: 'zh-CN', query: answering() });
    expect(page!.html).toContain('孩子的基本情况</h1>');
    expect(page!.html).toContain('第 1 步');
    expect(JSON.stringify(page!.data)).not.toContain('some-case');
  });

  it('leaves to the browser what it cannot draw', async () => {
    expect(await renderPage({ path: '/370112/applications', language: 'zh-CN', query: answering() })).toBeUndefined();
    expect(await renderPage({ path: '/workbench', language: 'zh-CN', query: answering() })).toBeUndefined();
    expect(
      await renderPage({ path: '/370112/child-welfare', language: 'zh-CN', query: answering({ ServiceGuide: { serviceGuide: null } }) }),
    ).toBeUndefined();
    expect(
      await renderPage({ path: '/370112/child-welfare', language: 'zh-CN', query: () => Promise.reject(new Error('down')) }),
    ).toBeUndefined();
    expect(await renderPage({ path: '/370112/applications/1/form/unknown', language: 'zh-CN', query: answering() })).toBeUndefined();
  });
});
