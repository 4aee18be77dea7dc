import { useEffect, useMemo, useState } from 'react';
import {
  ErrorSummary,
  Link,
  LoadingState,
  ProblemState,
  SummaryList,
  SummarySection,
  isRefusal,
  newKey,
  shanghaiDate,
  useHost,
} from '@onething/portal-kit';
import type { FieldError, Problem, Refusal } from '@onething/portal-kit';
import { validateStep } from '@onething/portal-kit/answers';
import { ConflictPart } from '../draft/conflict-part.tsx';
import type { DraftSnapshot, DraftStore } from '../draft/draft-store.ts';
import type { DraftCase } from '../draft/draft.operations.ts';
import { closeDraft, useDraft } from '../draft/use-draft.ts';
import { FormHeading } from '../form/form-heading.tsx';
import { SaveLine } from '../form/save-line.tsx';
import { openMaterials } from '../materials/materials-page.tsx';
import type { Material } from '../materials/materials.operations.ts';
import { useMaterials } from '../materials/use-materials.ts';
import { addresses } from '../routes.ts';
import { AnswerSections } from './answer-sections.tsx';
import { refusalErrors } from './refusal-errors.ts';
import { submitApplicationMutation } from './review.operations.ts';
import { SignaturePart } from './signature-part.tsx';

/** Everything once more, with a way to change each part; then sign and hand in. */
export default function ReviewPage({ code, caseId }: { code: string; caseId: string }) {
  const host = useHost();
  const { draft, snapshot } = useDraft(caseId);
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    draft.visit('review');
    void draft.flush().then(() => setSettled(true));
  }, [draft]);
  const found = snapshot.case;
  useEffect(() => {
    if (found && found.status !== 'DRAFT') host.navigate(addresses.case(code, caseId), { replace: true });
  }, [host, found, code, caseId]);
  const { asked } = useMaterials(caseId, { skip: !settled || !found });
  const list = asked.data?.case?.materials;
  return (
    <FormHeading code={code} step="review" steps={found?.form.definition.steps}>
      {found && list && snapshot.conflict && <ConflictPart found={found} snapshot={snapshot} onResolve={draft.resolve} />}
      {found && list && !snapshot.conflict && <Review code={code} found={found} list={list} draft={draft} snapshot={snapshot} />}
      {!(found && list) && (snapshot.loading || !settled || asked.loading) && <LoadingState lines={14} />}
      {!(found && list) && !snapshot.loading && settled && !asked.loading && (
        <ProblemState
          problems={asked.problems.length > 0 ? asked.problems : snapshot.problems}
          onRetry={() => void (found ? asked.reload() : draft.load())}
        />
      )}
    </FormHeading>
  );
}

interface ReviewProps {
  code: string;
  found: DraftCase;
  list: Material[];
  draft: DraftStore;
  snapshot: DraftSnapshot;
}

function Review({ code, found, list, draft, snapshot }: ReviewProps) {
  const host = useHost();
  const { t, language, text } = host;
  const [today] = useState(() => shanghaiDate(new Date().toISOString()));
  const { definition } = found.form;
  const errors = useMemo(
    () => new Map(definition.steps.map(({ id }) => [id, validateStep(definition, id, snapshot.answers, { language, t, today })])),
    [definition, snapshot.answers, language, t, today],
  );
  const [shown, setShown] = useState<FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [key] = useState(newKey);

  function fail(wrong: FieldError[]) {
    setShown(wrong);
    setAttempt((count) => count + 1);
    setBusy(false);
  }

  async function submit(name: string, accepted: boolean) {
    const incomplete: FieldError[] = [
      ...definition.steps.flatMap(({ id, title }) =>
        errors.get(id)!.length > 0
          ? [
              {
                inputId: `section_${id}-title`,
                message: t('hall.review.incomplete', { section: text(title), count: errors.get(id)!.length }),
              },
            ]
          : [],
      ),
      ...openMaterials(list).map((material) => ({
        inputId: 'section_materials-title',
        message: t('hall.materials.missing', { label: text(material.label) }),
      })),
      ...(accepted ? [] : [{ inputId: 'review-declaration', message: t('hall.start.declaration.missing') }]),
      ...(name.trim() ? [] : [{ inputId: 'signature-name', message: t('hall.review.nameMissing') }]),
    ];
    if (incomplete.length > 0) return fail(incomplete);
    setBusy(true);
    const state = await draft.flush();
    if (state !== 'SAVED') return fail([{ message: t(`hall.review.notSaved.${state === 'SIGNED_OUT' ? 'SIGNED_OUT' : 'OTHER'}`) }]);
    const input = {
      caseId: found.id,
      revision: draft.savedRevision,
      signature: { name: name.trim(), acceptedText: true },
      idempotencyKey: key,
    };
    const answer = await host.client.mutate(submitApplicationMutation, { input });
    settle(answer.data?.submitApplication, answer.problems);
  }

  function settle(result: { __typename: 'Case' } | Refusal | undefined, problems: Problem[]) {
    if (!result) return fail([{ message: t(`kit.problem.${problems[0]?.code ?? 'INTERNAL'}.text`) }]);
    if (!isRefusal(result)) {
      closeDraft(found.id);
      return host.navigate(`${addresses.case(code, found.id)}?submitted=1`, { replace: true });
    }
    draft.refuse(result.details);
    fail(refusalErrors(result, definition));
  }

  return (
    <>
      <ErrorSummary errors={shown} attempt={attempt} />
      <p>{t('hall.review.lead')}</p>
      <AnswerSections code={code} found={found} answers={snapshot.answers} errors={errors} changeable />
      <SummarySection
        id="section_materials"
        title={t('hall.form.materials')}
        change={{ href: addresses.materials(code, found.id), text: t('hall.review.change') }}
      >
        <SummaryList rows={list.map((material) => ({ id: material.id, label: text(material.label), value: materialWords(material, t) }))} />
      </SummarySection>
      <SaveLine snapshot={snapshot} onRetry={() => void draft.flush()} />
      <SignaturePart shown={shown} busy={busy} onSign={(name, accepted) => void submit(name, accepted)} />
      <p>
        <Link className="row-link" href={addresses.materials(code, found.id)}>
          {t('hall.form.back')}
        </Link>
      </p>
    </>
  );
}

/** The photos of a paper by name, else its state in a word. */
function materialWords(material: Material, t: (key: string) => string): string {
  if (material.files.length > 0) return material.files.map((file) => file.fileName).join('、');
  return t(`hall.materials.state.${material.required === 'WAIVED' ? 'WAIVED' : material.state}`);
}
