import { useRef, useState } from 'react';
import { Button } from 'antd';
import { FailureNote } from '@onething/portal-kit/officers';
import { ProblemNote } from '../pieces/problem-note.tsx';
import { Section } from '../pieces/section.tsx';
import type { Draft } from '../policy-types.ts';
import { useStudio } from '../studio-context.tsx';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.ts';
import { importFile } from './draft-acts.operations.ts';
import type { FieldOutcomes } from './draft.operations.ts';
import { pageOfPath } from './page-of-path.ts';

/** Takes a release from a file into the draft, and says of every part what became of it. */
export function ImportPart({ draft }: { draft: Draft }) {
  const { t } = useWords();
  const { reloadDraft } = useStudio();
  const acting = useAct();
  const chooser = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<FieldOutcomes>();
  async function take(file: File | undefined) {
    if (!file) return;
    setOutcome(undefined);
    const done = await acting.ask(importFile, { draftId: draft.id, text: await file.text() });
    if (done) setOutcome(done);
    await reloadDraft();
    if (chooser.current) chooser.current.value = '';
  }
  return (
    <Section title={t('import.title')} note={t('import.note')}>
      <FailureNote failure={acting.failure} />
      {outcome && (
        <div role="status">
          <p className="stu-good">{t('import.saved', { count: outcome.saved.length })}</p>
          {outcome.refused.length > 0 && (
            <ProblemNote
              problems={outcome.refused.map((problem) => ({
                ...problem,
                message: `${t(`menu.${pageOfPath(problem.path)[0]}`)}${t('punctuation.colon')}${problem.message}`,
              }))}
            />
          )}
        </div>
      )}
      <input
        ref={chooser}
        type="file"
        accept=".yaml,.yml"
        hidden
        aria-hidden="true"
        tabIndex={-1}
        data-purpose="policy-file"
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Button disabled={acting.busy} onClick={() => chooser.current?.click()}>
        {t('import.button')}
      </Button>
    </Section>
  );
}
