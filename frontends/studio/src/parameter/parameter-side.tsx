import type { Citation } from '@onething/portal-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from '@onething/portal-kit';
import { useAutosave } from '../draft/use-autosave.ts';
import { ClauseFields, useOwnCitation, useTypedClause } from '../pieces/clause-fields.tsx';
import { FieldSide } from '../pieces/field-side.tsx';
import { LevelMark } from '../pieces/level-mark.tsx';
import { LineageList } from '../pieces/lineage-list.tsx';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { changedKeys } from './changed-keys.ts';
import type { ParameterTopic } from './parameter-topic.ts';
import type { Parameter } from './parameters.operations.ts';
import { sayParameter } from './say-parameter.ts';
import { ValueEditor, isEditable } from './value-editor.tsx';

/** One value: what the draft makes of it, what every level says, and where a place below says otherwise. */
export function ParameterSide({ parameter, topic, onClose }: { parameter: Parameter; topic: ParameterTopic; onClose: () => void }) {
  const { t, text, language } = useWords();
  const { editable, draftId, administers, href } = useStudio();
  const { label, unit, lineage, children } = parameter;
  return (
    <FieldSide over={t(`menu.${topic}`)} title={text(label)} onClose={onClose}>
      {editable && <ParameterFields parameter={parameter} />}
      {!draftId && administers && (
        <p className="stu-hint">
          {t('standards.toChange')} <Link href={href('drafts')}>{t('bar.openOrStart')}</Link>
        </p>
      )}
      <h3 className="stu-side-section">{t('lineage.title')}</h3>
      <LineageList lineage={lineage} say={(value) => sayParameter(value, unit, language, t)} />
      {children.length > 0 && (
        <ul className="stu-below">
          {children.map(({ code, name, value }) => (
            <li key={code}>
              <LevelMark code={code} standing="spoke" />
              <span>{text(name)}</span>
              <span>{sayParameter(value, unit, language, t)}</span>
            </li>
          ))}
        </ul>
      )}
    </FieldSide>
  );
}

interface Typed {
  value: unknown;
  from?: string;
  citation?: Citation;
}

function ParameterFields({ parameter }: { parameter: Parameter }) {
  const { t } = useWords();
  const { changeAt, problemsAt, saver } = useStudio();
  const { path, value, unit, label } = parameter;
  const drafted = changeAt(path)?.value as Typed | undefined;
  const [typed, setTyped] = useState<unknown>(value);
  const [clause, setClause] = useState(useTypedClause(drafted?.citation));
  const citation = useOwnCitation(clause);
  const untouched = drafted === undefined && JSON.stringify(typed) === JSON.stringify(value) && !citation.citation;
  const written = parameter.merged ? changedKeys(parameter.before, typed) : typed;
  const wanted = written === undefined || written === null ? undefined : { value: written, ...citation };
  useAutosave(
    path,
    untouched ? undefined : wanted,
    drafted && { value: drafted.value, ...(drafted.citation && { citation: drafted.citation }) },
  );
  function change(next: unknown): void {
    setTyped(next);
    // Every key is as above again: the draft no longer says anything here.
    if (parameter.merged && drafted && changedKeys(parameter.before, next) === undefined) saver.change({ path, remove: true });
  }
  if (!isEditable(value)) return <p className="stu-hint">{t('parameter.byInterface')}</p>;
  return (
    <>
      <ValueEditor label={label} unit={unit} value={typed} onChange={change} problems={problemsAt(path)} />
      {parameter.merged && <p className="wb-small">{t('parameter.perKey')}</p>}
      <ClauseFields value={clause} onChange={setClause} />
      {drafted && (
        <p className="stu-restore">
          <Button onClick={() => saver.change({ path, remove: true })}>{t('restore')}</Button>
          <span className="wb-small">{t('restoreHelp')}</span>
        </p>
      )}
    </>
  );
}
