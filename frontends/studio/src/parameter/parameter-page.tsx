import { Input } from 'antd';
import { useState } from 'react';
import { EmptyState, LoadingState, PartialNotice, ProblemState, formatDate } from '@onething/portal-kit';
import { pageOfPath } from '../draft/page-of-path.ts';
import { MomentChoice, useMoment } from '../moment-choice.tsx';
import { CitationWords } from '../pieces/citation-words.tsx';
import { DraftValue } from '../pieces/draft-value.tsx';
import { LevelLegend } from '../pieces/level-legend.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { useStudio } from '../studio-context.tsx';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';
import { ParameterSide } from './parameter-side.tsx';
import type { ParameterTopic } from './parameter-topic.ts';
import { parametersQuery } from './parameters.operations.ts';
import type { Parameter } from './parameters.operations.ts';
import { sayParameter } from './say-parameter.ts';

/** A list longer than a screen can be filtered. */
const longList = 12;

/** The values of one topic with where each comes from; one at a time is opened beside the list and changed there. */
export function ParameterPage({ topic }: { topic: ParameterTopic }) {
  const { t, text } = useWords();
  const { code, draftId } = useStudio();
  const { data, problems, loading, reload } = useStudioQuery(parametersQuery, { code, draftId, ...useMoment() });
  const [open, setOpen] = useState<string>();
  const page = data?.studioParameters;
  const [filter, setFilter] = useState('');
  const ofTopic = page?.parameters.filter(({ path }) => pageOfPath(path)[0] === topic) ?? [];
  const own = ofTopic.filter(({ label }) => text(label).toLowerCase().includes(filter.trim().toLowerCase()));
  const shown = own.find(({ name }) => name === open);
  return (
    <div className={shown ? 'stu-split' : undefined}>
      <div className="stu-main">
        <PageHead title={t(`menu.${topic}`)} facts={t(`topic.${topic}`)}>
          {ofTopic.length > longList && (
            <Input
              data-filter=""
              type="search"
              className="stu-filter"
              aria-label={t('keys.filter')}
              placeholder={t('keys.filter')}
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
          )}
          {page && <MomentChoice asOf={page.asOf} knownOn={page.knownOn} />}
        </PageHead>
        {!page && loading && <LoadingState lines={9} />}
        {!page && problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
        {page && <PartialNotice problems={problems} what={t(`menu.${topic}`)} onRetry={() => void reload()} />}
        {page && own.length === 0 && <EmptyState title={t(filter ? 'parameter.noneFound' : 'parameter.none')} />}
        {own.length > 0 && <ParameterTable parameters={own} caption={t(`menu.${topic}`)} open={open} onOpen={setOpen} />}
      </div>
      {shown && <ParameterSide key={shown.name} parameter={shown} topic={topic} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

interface ParameterTableProps {
  parameters: Parameter[];
  caption: string;
  open: string | undefined;
  onOpen: (name: string) => void;
}

function ParameterTable({ parameters, caption, open, onOpen }: ParameterTableProps) {
  const { t } = useWords();
  return (
    <>
      <table className="stu-table stu-stacked">
        <caption className="wb-only-spoken">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('parameter.item')}</th>
            <th scope="col">{t('parameter.value')}</th>
            <th scope="col">{t('column.source')}</th>
            <th scope="col">{t('column.since')}</th>
            <th scope="col">{t('column.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <ParameterRow key={parameter.name} parameter={parameter} open={parameter.name === open} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      <LevelLegend />
    </>
  );
}

function ParameterRow({ parameter, open, onOpen }: { parameter: Parameter; open: boolean; onOpen: (name: string) => void }) {
  const { t, text, language } = useWords();
  const { name, label, unit, value, before, changed, follows, sample, lineage } = parameter;
  const last = lineage.findLast(({ inForce, draft }) => inForce || draft);
  const say = (each: unknown) =>
    each === null ? <span className="stu-missing">{t('standards.unset')}</span> : sayParameter(each, unit, language, t);
  const moved = changed || follows;
  return (
    <tr className={open ? 'stu-row-open' : undefined} onClick={() => onOpen(name)}>
      <th scope="row">
        <button type="button" className="stu-row-button" aria-expanded={open}>
          {text(label)}
        </button>
      </th>
      <td>
        <DraftValue before={say(moved ? before : value)} after={moved ? say(value) : undefined} inherited={follows} />
        {sample && <span className="stu-sample"> {t('sample')}</span>}
      </td>
      <td>
        <SourceLadder lineage={lineage} />
      </td>
      <td>{last && formatDate(last.effectiveFrom, language)}</td>
      <td>{last && <CitationWords citation={last.citation} />}</td>
    </tr>
  );
}
