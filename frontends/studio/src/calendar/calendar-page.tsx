import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { CalendarYear } from '@onething/policy/labels';
import { Link, formatDate, useHost } from '@onething/portal-kit';
import type { Problem } from '@onething/portal-kit';
import { ItemMark } from '../item/item-mark.tsx';
import type { Item } from '../item/item.operations.ts';
import { PageFrame } from '../item/page-frame.tsx';
import { RestoreLine } from '../item/restore-line.tsx';
import { useMoment } from '../moment-choice.tsx';
import { Field } from '../pieces/field.tsx';
import { ProblemNote } from '../pieces/problem-note.tsx';
import { Section } from '../pieces/section.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { useStudio } from '../studio-context.tsx';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';
import { calendarsQuery, noticeQuery } from './calendar.operations.ts';
import type { Notice } from './calendar.operations.ts';
import { YearGrid } from './year-grid.tsx';

/** The working calendars, year by year, and the notice of the next one to be pasted. */
export function CalendarPage() {
  const { t } = useWords();
  const { code, draftId } = useStudio();
  const asked = useStudioQuery(calendarsQuery, { code, draftId, ...useMoment() });
  const items = (asked.data?.page.items ?? []) as Item<CalendarYear>[];
  const [chosen, setChosen] = useState<string>();
  const item = items.find(({ path }) => path === chosen) ?? items.at(-1);
  const missing = asked.data?.page.missingYears ?? [];
  return (
    <PageFrame
      title={t('menu.calendar')}
      facts={t('calendar.lead')}
      asked={asked}
      empty={undefined}
      tools={
        items.length > 1 && (
          <Radio.Group
            aria-label={t('calendar.year')}
            optionType="button"
            value={item?.path}
            onChange={(event) => setChosen(event.target.value as string)}
            options={items.map(({ path, name }) => ({ value: path, label: name }))}
          />
        )
      }
    >
      {missing.length > 0 && <p className="stu-warning-note">{t('calendar.missing', { years: missing.join(t('punctuation.comma')) })}</p>}
      <PasteNotice />
      {item?.value && (
        <Section
          title={item.name}
          note={<span lang="zh-CN">{item.value.notice?.document}</span>}
          aside={<SourceLadder lineage={item.lineage} />}
        >
          <ItemMark item={item} />
          <YearGrid calendar={item.value} />
          <RestoreLine path={item.path} />
        </Section>
      )}
    </PageFrame>
  );
}

/** Next year's notice, pasted as it was published: what was understood is shown as a year, what is wrong at its day. */
function PasteNotice() {
  const { t, text, language } = useWords();
  const { client } = useHost();
  const { code, editable, draftId, administers, href, saver } = useStudio();
  const [pasted, setPasted] = useState('');
  const [notice, setNotice] = useState<Notice>();
  const [problem, setProblem] = useState<Problem>();
  const host = useHost();
  if (!administers) return null;
  async function read() {
    const { data, problems } = await client.query(noticeQuery, { code, text: pasted });
    setNotice(data?.studioHolidayNotice);
    setProblem(data ? undefined : problems[0]);
  }
  const calendar = notice?.calendar as CalendarYear | null | undefined;
  return (
    <Section title={t('calendar.paste')}>
      <div className="stu-form">
        <Field label={t('calendar.notice')} help={t('calendar.noticeHelp')}>
          {(control) => (
            <Input.TextArea {...control} rows={6} lang="zh-CN" value={pasted} onChange={(event) => setPasted(event.target.value)} />
          )}
        </Field>
        <Button disabled={pasted.trim() === ''} onClick={() => void read()}>
          {t('calendar.read')}
        </Button>
        {problem && (
          <p role="alert" className="stu-missing">
            {host.t(`kit.problem.${problem.code}.text`)}
          </p>
        )}
      </div>
      {notice && (
        <>
          <ul className="stu-notice" aria-label={t('calendar.understood')}>
            {notice.lines.map((line, index) => (
              <li key={index}>
                <span lang="zh-CN">{line.text}</span>
                {line.from ? (
                  <span className="wb-strong">
                    {text(line.name)} {formatDate(line.from, language)} – {formatDate(line.to, language)}
                    {line.makeUpWorkingDays.map((day) => ` ${t('calendar.works', { day: formatDate(day, language) })}`)}
                  </span>
                ) : (
                  <span className="wb-secondary">{t('calendar.notUnderstood')}</span>
                )}
              </li>
            ))}
          </ul>
          <ProblemNote problems={notice.findings} />
          {calendar && <YearGrid calendar={{ ...calendar, year: notice.year ?? calendar.year }} />}
          {calendar && editable && (
            <Button type="primary" onClick={() => saver.change({ path: `calendars/${notice.year}`, value: calendar })}>
              {t('calendar.take', { year: notice.year ?? '' })}
            </Button>
          )}
          {calendar && !draftId && (
            <p className="stu-hint">
              {t('calendar.needsDraft')} <Link href={href('drafts')}>{t('bar.openOrStart')}</Link>
            </p>
          )}
        </>
      )}
    </Section>
  );
}
