import { useMemo, useState } from 'react';
import { EmptyState, Link, LoadingState, ProblemState } from '@onething/portal-kit';
import { formProblemText, formProblems, ownerOf, uiAt } from '@onething/policy/form-editing';
import type { FieldPath } from '@onething/policy/form-editing';
import type { FormDefinition } from '@onething/policy/labels';
import { PageHead } from '../pieces/page-head.tsx';
import { useStudio } from '../studio-context.tsx';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';
import { AddParts } from './add-parts.tsx';
import { FieldPanel } from './field-panel.tsx';
import { changedPaths, treeLines } from './field-states.ts';
import { FormPreview } from './form-preview.tsx';
import { formQuery } from './form.operations.ts';
import type { StudioForm } from './form.operations.ts';
import { FormTree } from './form-tree.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { useFormEdit } from './use-form-edit.ts';

/** The editor of one form: its fields on the left, the form as it will be in the middle, one field on the right. */
export function FormPage({ formCode }: { formCode: string }) {
  const { t } = useWords();
  const { code, draftId, href } = useStudio();
  const { data, problems, loading, reload } = useStudioQuery(formQuery, { code, formCode, draftId });
  const found = data?.studioForm;
  if (found) return <FormEditor key={`${code} ${formCode} ${draftId}`} found={found} />;
  return (
    <>
      <PageHead title={t('menu.forms')} />
      {loading && !data && <LoadingState lines={12} />}
      {problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
      {data && !found && (
        <EmptyState title={t('form.unknown')}>
          <Link href={href('forms')}>{t('form.all')}</Link>
        </EmptyState>
      )}
    </>
  );
}

function FormEditor({ found }: { found: StudioForm }) {
  const { t, text } = useWords();
  const { editable, href, draft, problemsAt } = useStudio();
  const { form, ruleFields, refusal, apply, dismiss } = useFormEdit(found);
  const [selected, setSelected] = useState<FieldPath | undefined>(() => firstField(form));
  const lines = useMemo(() => treeLines(form, found.published), [form, found.published]);
  const changed = useMemo(() => changedPaths(lines), [lines]);
  const problems = useMemo(() => formProblems(form), [form]);
  const shown = selected !== undefined && uiAt(form, selected) ? selected : firstField(form);
  const own = problemsAt(`forms/${found.code}`);

  function select(path: FieldPath, into = false): void {
    setSelected(path);
    if (into) requestAnimationFrame(() => document.getElementById('stu-field-title')?.focus());
  }
  return (
    <div className="stu-editor">
      <div className="stu-editor-tree">
        <p className="wb-small">
          <Link href={href('forms')}>{t('form.all')}</Link> › {t(draft ? 'form.ofDraft' : 'form.inForce')}
        </p>
        <PageHead title={text(form.title)} />
        {refusal && <RefusalNote form={form} refusal={refusal} onDismiss={dismiss} />}
        {own.map((problem) => (
          <p key={`${problem.code} ${problem.message}`} role="alert" className={problem.severity === 'ERROR' ? 'stu-problem' : 'wb-small'}>
            {problem.message}
          </p>
        ))}
        {problems
          .filter(({ severity }) => severity === 'WARNING')
          .map((problem) => (
            <p key={`${problem.code} ${problem.path}`} className="stu-editor-hint">
              {text(formProblemText(form, problem))}
            </p>
          ))}
        <FormTree
          lines={lines}
          ruleFields={ruleFields}
          selected={shown}
          editable={editable}
          wrong={new Set(problems.filter(({ severity }) => severity === 'ERROR').map(({ path }) => path))}
          onSelect={(path) => select(path, true)}
          onEdit={apply}
          onRestore={(path) => {
            if (found.published && apply({ kind: 'RESTORE', path, from: found.published })) select(path);
          }}
        />
        {editable ? (
          <AddParts form={form} into={groupOf(form, shown)} apply={apply} onAdded={(path) => select(path)} />
        ) : (
          <p className="wb-small">{t(draft ? 'form.frozen' : 'form.needsDraft')}</p>
        )}
      </div>
      <FormPreview form={form} selected={shown} changed={changed} onSelect={(path) => select(path)} />
      {shown !== undefined && (
        <FieldPanel
          key={shown}
          form={form}
          path={shown}
          published={found.published}
          ruleFields={ruleFields}
          optionSources={found.optionSources}
          editable={editable}
          apply={apply}
        />
      )}
    </div>
  );
}

const firstField = (form: FormDefinition): FieldPath | undefined => form.steps[0]?.id;

/** The group a new question goes into: the one selected, or the one that holds what is selected. */
function groupOf(form: FormDefinition, path: FieldPath | undefined): FieldPath {
  let at = path ?? form.steps[0]?.id ?? '';
  while (at !== '' && (uiAt(form, at)?.widget !== 'GROUP' || at.endsWith('/[]'))) at = ownerOf(at).owner;
  return at === '' ? (form.steps.find(({ id }) => form.ui[id]?.widget === 'GROUP')?.id ?? '') : at;
}
