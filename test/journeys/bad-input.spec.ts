import { sampleAnswers } from '@onething/sample-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { family, guardianOf } from '../kit/cast.ts';
import { apply, attachPapers, eventually, fillForm, readCase, submit } from '../kit/case-steps.ts';
import { HttpPerson } from '../kit/http-person.ts';
import type { RefusalAnswer } from '../kit/http-person.ts';
import { applied, confirmed, policySays } from '../kit/journeys.ts';
import type { EntitlementAnswer } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { samplePng } from '../kit/sample-image.ts';

const languages = ['zh-CN', 'en'] as const;
type Language = (typeof languages)[number];
type Answers = ReturnType<typeof sampleAnswers>;

const chinese = /[\u4e00-\u9fff]/;

/** A text is in the language that was asked for, and says something. */
function expectLanguage(text: string | undefined, language: Language): void {
  expect(text ?? '').not.toBe('');
  expect(chinese.test(text ?? ''), text).toBe(language === 'zh-CN');
}

/** Puts a value into the answers, by JSON Pointer. */
function withValue(answers: Answers, pointer: string, value: unknown): Answers {
  const changed = structuredClone(answers);
  const steps = pointer.split('/').slice(1);
  let at = changed as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[steps.at(-1)!] = value;
  return changed;
}

interface WrongField {
  what: string;
  /** Pointer and value that are typed wrongly. */
  typed: [string, unknown];
  /** Where the refusal belongs and its code. */
  at: string;
  code: string;
}

const childId = '/child/residentId';
const wrongFields: WrongField[] = [
  { what: 'a resident ID with a character too few', typed: [childId, '37011220150312992'], at: childId, code: 'RESIDENT_ID_INVALID' },
  { what: 'a resident ID of a day that never was', typed: [childId, '370112201502309920'], at: childId, code: 'RESIDENT_ID_INVALID' },
  {
    what: 'a resident ID whose last character does not fit',
    typed: [childId, '370112201503129920'],
    at: childId,
    code: 'RESIDENT_ID_CHECKSUM',
  },
  {
    what: 'a birth date that contradicts the resident ID',
    typed: ['/child/bornOn', '2015-03-13'],
    at: '/child/bornOn',
    code: 'BIRTH_DATE_CONTRADICTS_ID',
  },
  { what: 'a sex that contradicts the resident ID', typed: ['/child/sex', 'MALE'], at: '/child/sex', code: 'SEX_CONTRADICTS_ID' },
  {
    what: 'a guardian who is the child',
    typed: ['/guardians/0/residentId', '370112201503129929'],
    at: '/guardians/0/residentId',
    code: 'GUARDIAN_IS_CHILD',
  },
  {
    what: 'a death after the application',
    typed: ['/parents/father', { name: '王建国', states: ['DEAD'], details: { DEAD: { on: '2026-05-01' } } }],
    at: '/parents/father/details/DEAD/on',
    code: 'DEATH_AFTER_APPLICATION',
  },
  {
    what: 'parent states that contradict each other',
    typed: ['/parents/mother', { name: '刘敏', states: ['NONE', 'SEVERE_DISABILITY'] }],
    at: '/parents/mother/states',
    code: 'FIELD_INVALID',
  },
];

const pdf = (inside: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`%PDF-1.4\n1 0 obj\n<<${inside}>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
const heic = new Uint8Array(Buffer.from('000000186674797068656963000000006d69663168656963', 'hex'));
const wrongFiles: [string, Uint8Array<ArrayBuffer>, string, number, string][] = [
  ['larger than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1), 'a.png', 413, 'FILE_TOO_LARGE'],
  ['a program called a photo', new TextEncoder().encode('MZ this is a program'), 'a.jpg', 415, 'FILE_DISGUISED'],
  ['a photo called a PDF', samplePng(), 'a.pdf', 415, 'FILE_DISGUISED'],
  ['a HEIC photo', heic, 'IMG_0001.HEIC', 415, 'FILE_HEIC'],
  ['a PDF with a script', pdf('/OpenAction<</S/JavaScript/JS(app.alert(1))>>'), 'a.pdf', 415, 'FILE_WITH_SCRIPT'],
  ['a photo cut short', samplePng().slice(0, 60), 'a.png', 422, 'FILE_UNREADABLE'],
];

describe('bad input', () => {
  let platform: Platform;
  let guardians: Record<Language, HttpPerson>;
  const child = family('licheng-confirmed');
  const draftOf = async (guardian: HttpPerson, answers: Answers): Promise<string> => (await fillForm(guardian, child, answers)).id;

  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-03-10' });
    const [zh, en] = await Promise.all(languages.map((language) => guardianOf(platform.origin, 'licheng-confirmed', language)));
    guardians = { 'zh-CN': zh!, en: en! };
  });
  afterAll(() => platform?.remove());

  it.each(wrongFields)('refuses $what at its field, and keeps what was typed', async ({ typed, at, code }) => {
    for (const language of languages) {
      const guardian = guardians[language];
      const answers = withValue(sampleAnswers(child), ...typed);
      const id = await draftOf(guardian, answers);
      const refusal: RefusalAnswer = await submit(guardian, id, child.guardian.name);
      const point = refusal.details?.find(({ path }) => path === at);
      expect(refusal.__typename).toBe('LawfulRefusal');
      expect(point?.code, JSON.stringify(refusal)).toBe(code);
      expectLanguage(refusal.message, language);
      expectLanguage(point?.message, language);
      const kept = (await readCase<{ form: { answers: Answers } }>(guardian, id, 'form { answers }'))!;
      expect(kept.status).toBe('DRAFT');
      expect(kept.form.answers['guardians']).toHaveLength(1);
    }
  });

  it.each(wrongFiles)('refuses a file that is %s', async (_what, content, fileName, status, code) => {
    for (const language of languages) {
      const answer = await guardians[language].upload(content, fileName, 'application/octet-stream');
      expect(answer).toMatchObject({ status, code });
      expectLanguage(answer.message, language);
      expect(answer.receipt).toBeUndefined();
    }
  });

  it('loses nothing when the session ends in the middle of a form', async () => {
    for (const language of languages) {
      const guardian = await guardianOf(platform.origin, 'licheng-refused', language);
      const half = { child: { name: '赵子涵', ethnicity: '满族' } };
      const { id, form } = await fillForm(guardian, family('licheng-refused'), half);
      await guardian.signOut();
      const late = await guardian.ask(`mutation Late($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }`, {
        input: { caseId: id, revision: form.revision, answers: half, idempotencyKey: crypto.randomUUID() },
      });
      expect(late.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
      expect((await guardian.upload(samplePng(), 'a.png', 'image/png')).status).toBe(401);
      const again = await guardianOf(platform.origin, 'licheng-refused', language);
      const kept = (await readCase<{ form: { answers: Answers } }>(again, id, 'form { answers }'))!;
      expect(kept.form.answers['child']).toMatchObject(half.child);
    }
  });

  it('refuses a child that is applied for or enrolled, wherever, without a word about where', async () => {
    const cast = await applied(platform.origin, 'licheng', 'licheng-confirmed');
    const secondTime = async (code: string): Promise<void> => {
      for (const language of languages) {
        const other = await guardianOf(platform.origin, 'shenyang-confirmed', language);
        const draft = await fillForm(other, { ...child, county: '210106', street: '210106003' });
        await attachPapers(other, draft.id);
        const refusal = await submit(other, draft.id, '王桂英');
        expect(refusal.code).toBe(code);
        expectLanguage(refusal.message, language);
        expect(refusal.message).not.toMatch(/历城|Licheng|李秀兰/);
      }
    };
    await secondTime('ALREADY_APPLIED');
    await policySays(cast, 'ELIGIBLE');
    await confirmed(cast);
    await secondTime('ALREADY_ENROLLED');
  });

  it('pays no amount that nobody published, and says which is missing', async () => {
    const cast = await applied(platform.origin, 'tiexi', 'shenyang-orphan');
    await policySays(cast, 'ELIGIBLE');
    const { entitlement } = await confirmed(cast);
    expect(entitlement.refusal?.code).toBe('STANDARD_UNSET');
    const { entitlement: seen } = (await readCase<
      EntitlementAnswer & { entitlement: { refusal: { message: { zh: string; en: string } } } }
    >(cast.guardian, cast.caseId, 'entitlement { refusal { code message { zh en } } }'))!;
    const { zh, en } = seen.refusal.message;
    expectLanguage(zh, 'zh-CN');
    expectLanguage(en, 'en');
    expect(zh).toMatch(/铁西|沈阳|辽宁/);
    expect(en).toMatch(/Tiexi|Shenyang|Liaoning/);
    for (const message of [zh, en]) expect(message).toMatch(/2026.*0?4/);
  });

  it('accepts an application whose deadline reaches into a year without a calendar, shows it as open and tells the administrator', async () => {
    await platform.stop();
    await platform.restart({ ONETHING_TODAY: '2026-12-21' });
    const guardian = await guardianOf(platform.origin, 'licheng-key-difficulty');
    const { id } = await apply(guardian, family('licheng-key-difficulty'));
    const open = await eventually<{ flags: string[]; clock: { state: string; dueOn: string | null } }>(
      guardian,
      id,
      'clock { state dueOn } flags',
      ({ clock }) => clock !== null,
    );
    expect(open).toMatchObject({ status: 'SUBMITTED', calendarOpen: true, clock: { state: 'OPEN', dueOn: null } });
    const handler = await new HttpPerson(platform.origin).signIn('licheng-township-officer');
    expect((await readCase<{ flags: string[] }>(handler, id, 'flags'))!.flags).toContain('CALENDAR_OPEN');
    const administrator = await new HttpPerson(platform.origin).signIn('licheng-administrator');
    await expect
      .poll(
        async () => (await administrator.get<{ calendarWarnings: { year: number }[] }>('{ calendarWarnings { year } }')).calendarWarnings,
        { timeout: 20_000 },
      )
      .toEqual([{ year: 2027 }]);
  });
});
