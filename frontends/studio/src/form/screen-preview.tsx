import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { FieldPath } from '@onething/policy/form-editing';
import type { FormDefinition } from '@onething/policy/labels';
import { ErrorSummary, HostProvider, StepBar, shanghaiDate, useHost } from '@onething/portal-kit';
import type { Host, Language, LocalisedText } from '@onething/portal-kit';
import { inPageOrder, validateStep } from '@onething/portal-kit/answers';
import type { AnswerError, Answers, FieldSources } from '@onething/portal-kit/answers';
import { FormRenderer } from '@onething/portal-kit/form';
import { StaticHost } from '@onething/portal-kit/shell';
import { useWords } from '../words.ts';
import { PreviewFrame } from './preview-frame.tsx';
import { sectionOf } from './sample-answers.ts';

export interface ScreenPreviewProps {
  form: FormDefinition;
  answers: Answers;
  language: Language;
  wide: boolean;
  selected: FieldPath | undefined;
  onSelect: (path: FieldPath) => void;
}

/** The button applicants go on with. */
const onward: LocalisedText = { zh: '保存并继续', en: 'Save and continue' };

const regions = [{ code: '370112002', name: { zh: '洪家楼街道', en: 'Hongjialou subdistrict' } }];

/** A host in the language of the preview, that goes nowhere. */
function useStillHost(language: Language): Host {
  const { portal } = useHost();
  return useMemo(() => new StaticHost({ language, path: '/preview', ...(portal && { portal }) }), [language, portal]);
}

/** One step of the form as an applicant meets it, by the renderer applicants use. It can be filled in; nothing is kept. */
export function ScreenPreview({ form, answers: given, language, wide, selected, onSelect }: ScreenPreviewProps) {
  const { t } = useWords();
  const host = useStillHost(language);
  return (
    <div className={wide ? 'stu-desk' : 'stu-phone'}>
      <PreviewFrame title={t('form.preview.frame')} language={language} className={wide ? 'stu-desk-frame' : 'stu-phone-frame'}>
        <HostProvider host={host}>
          <Step form={form} given={given} selected={selected} onSelect={onSelect} />
        </HostProvider>
      </PreviewFrame>
    </div>
  );
}

function Step({
  form,
  given,
  selected,
  onSelect,
}: {
  form: FormDefinition;
  given: Answers;
  selected: FieldPath | undefined;
  onSelect: (path: FieldPath) => void;
}) {
  const host = useHost();
  const wanted = selected === undefined ? undefined : sectionOf(selected);
  const [turned, setTurned] = useState<{ from: string | undefined; step: string }>();
  const [answers, setAnswers] = useState(given);
  const [sources, setSources] = useState<FieldSources>({});
  const [shown, setShown] = useState<AnswerError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [today] = useState(() => shanghaiDate(new Date().toISOString()));
  const steps = form.steps.map(({ id }) => id);
  const asked = turned && turned.from === wanted ? turned.step : wanted;
  const stepId = steps.find((id) => id === asked) ?? steps[0] ?? '';
  const step = form.steps.find(({ id }) => id === stepId);
  const index = steps.indexOf(stepId);
  const next = form.steps[index + 1];
  useEffect(() => setAnswers(given), [given]);
  useEffect(() => setShown([]), [stepId, form]);
  const place = useRef<HTMLElement>(null);
  useHighlight(place, selected, stepId, form, answers);
  if (!step) return null;
  const errors = inPageOrder(form, stepId, answers, shown);

  function submit() {
    const wrong = validateStep(form, stepId, answers, { language: host.language, t: host.t, today });
    setShown(wrong);
    setAttempt((before) => before + 1);
    if (wrong.length === 0) setTurned({ from: wanted, step: (next ?? form.steps[0]!).id });
  }
  return (
    <div className="frame">
      <main
        className="page page-narrow"
        ref={place}
        onFocus={(event) => {
          const path = pathOfInput(form, event.target.id);
          if (path && path !== selected) onSelect(path);
        }}
      >
        <p className="page-caption">{host.text(form.title)}</p>
        <h1>{host.text(step.title)}</h1>
        <StepBar current={index + 1} total={steps.length} next={next && host.text(next.title)} />
        {step.lead && <p className="step-lead">{host.text(step.lead)}</p>}
        {errors.length > 0 && <ErrorSummary attempt={attempt} errors={errors} />}
        <FormRenderer
          definition={form}
          stepId={stepId}
          answers={answers}
          sources={sources}
          errors={errors}
          regions={regions}
          today={today}
          onChange={(changed, from) => {
            setAnswers(changed);
            setSources(from);
          }}
          onSubmit={submit}
        >
          <div className="form-buttons">
            <button type="submit" className="button">
              {host.text(onward)}
            </button>
          </div>
        </FormRenderer>
      </main>
    </div>
  );
}

/** The field an input of the renderer belongs to: `parents_father_states` → parents/father/states. */
function pathOfInput(form: FormDefinition, id: string): FieldPath | undefined {
  if (!id) return undefined;
  const steps = id.split('_').map((step) => (/^\d+$/.test(step) ? '[]' : step));
  for (let length = steps.length; length > 0; length -= 1) {
    const path = steps.slice(0, length).join('/');
    if (isAsked(form, path)) return path;
  }
  return undefined;
}

function isAsked(form: FormDefinition, path: FieldPath): boolean {
  let field = form.ui[path.split('/')[0] ?? ''];
  for (const step of path.split('/').slice(1)) field = step === '[]' ? field?.item : field?.fields?.[step];
  return field !== undefined;
}

/** Frames the field that is selected and brings it into view, again whenever the fields are drawn anew. */
function useHighlight(
  place: RefObject<HTMLElement | null>,
  selected: FieldPath | undefined,
  stepId: string,
  form: FormDefinition,
  answers: Answers,
): void {
  useEffect(() => {
    void [stepId, form, answers];
    if (selected === undefined || !selected.includes('/')) return undefined;
    let framed: HTMLElement | undefined;
    // The form draws its fields a moment after it was given others.
    const frame = requestAnimationFrame(() => {
      framed = fieldOf(place.current, selected);
      framed?.style.setProperty('outline', '2px solid var(--accent)');
      framed?.style.setProperty('outline-offset', '8px');
      framed?.scrollIntoView({ block: 'center' });
    });
    return () => {
      cancelAnimationFrame(frame);
      framed?.style.removeProperty('outline');
      framed?.style.removeProperty('outline-offset');
    };
  }, [place, selected, stepId, form, answers]);
}

function fieldOf(root: HTMLElement | null, path: FieldPath): HTMLElement | undefined {
  const id = CSS.escape(path.replaceAll('[]', '0').replaceAll('/', '_'));
  const input = root?.querySelector<HTMLElement>(`[id="${id}"], [id^="${id}_"], [id^="${id}-"]`);
  return input?.closest<HTMLElement>('.field, .group') ?? input ?? undefined;
}
