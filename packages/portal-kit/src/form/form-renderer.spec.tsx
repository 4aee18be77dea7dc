// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HostProvider } from '../host/use-host.tsx';
import { StaticHost } from '../host/static-host.ts';
import { publishedForm, publishedForms } from '../testing/published-forms.ts';
import { FormRenderer } from './form-renderer.tsx';
import type { FormDefinition } from '@onething/policy/labels';
import type { FieldSources } from './prefill.ts';
import type { AnswerError, Answers } from './validate-step.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let container: HTMLElement;
let unmount: () => void;
let latest: Answers;

function Page({
  definition,
  stepId,
  start,
  errors = [],
}: {
  definition: FormDefinition;
  stepId: string;
  start: Answers;
  errors?: AnswerError[];
}) {
  const [state, setState] = useState<{ answers: Answers; sources: FieldSources }>({ answers: start, sources: {} });
  return (
    <FormRenderer
      definition={definition}
      stepId={stepId}
      answers={state.answers}
      sources={state.sources}
      errors={errors}
      regions={[{ code: '370112002', name: { zh: '洪家楼街道', en: 'Hongjialou' } }]}
      today="2026-11-22"
      onChange={(answers, sources) => {
        latest = answers;
        setState({ answers, sources });
      }}
      onSubmit={() => undefined}
    >
      <button type="submit">go</button>
    </FormRenderer>
  );
}

function draw(definition: FormDefinition, stepId: string, start: Answers = {}, errors?: AnswerError[]) {
  const root = createRoot(container);
  latest = start;
  const host = new StaticHost({ language: 'zh-CN', path: '/' });
  act(() =>
    root.render(
      <HostProvider host={host}>
        <Page definition={definition} stepId={stepId} start={start} errors={errors} />
      </HostProvider>,
    ),
  );
  unmount = () => act(() => root.unmount());
}

const click = (element: Element | null | undefined) => act(() => (element as HTMLElement).click());
const box = (text: string) =>
  [...container.querySelectorAll('label.choice')].find((label) => label.textContent?.startsWith(text))?.querySelector('input');

describe('FormRenderer', () => {
  beforeEach(() => {
    container = document.createElement('div');
    document.body.append(container);
  });
  afterEach(() => {
    unmount();
    container.remove();
  });

  it.each(publishedForms())('draws every question of every step of $file, and answers none by itself', ({ definition }) => {
    for (const { id } of definition.steps) {
      draw(definition, id);
      const field = definition.ui[id]!;
      const asked = field.item
        ? []
        : (field.order ?? []).filter(
            (name) => !['details', 'healthOther', 'educationOther', 'otherState'].includes(name) && field.fields![name]!.widget !== 'GROUP',
          );
      const always = asked.filter((name) =>
        Object.hasOwn((definition.schema.properties as Record<string, { properties?: object }>)[id]?.properties ?? {}, name),
      );
      for (const name of always) expect(container.textContent, `${id}.${name}`).toContain(field.fields![name]!.label.zh);
      expect([...container.querySelectorAll('input')].filter((input) => input.checked)).toEqual([]);
      expect(latest).toEqual({});
      unmount();
      container.replaceChildren();
    }
    draw(definition, definition.steps[0]!.id);
  });

  it('reveals the details of a ticked state right below it and keeps them when it is unticked', () => {
    draw(publishedForm('DE_FACTO_FORM'), 'parents', {
      parents: { father: { details: { SERVING_SENTENCE: { termMonths: 24 } } }, mother: {} },
    });
    expect(container.querySelector('#parents_father_details_SERVING_SENTENCE_termMonths')).toBeNull();
    click(box('服刑在押'));
    const detail = container.querySelector<HTMLInputElement>('#parents_father_details_SERVING_SENTENCE_termMonths')!;
    expect(detail.value).toBe('24');
    expect(detail.closest('.choice-details')?.previousElementSibling?.textContent).toContain('服刑在押');
    click(box('服刑在押'));
    expect(container.querySelector('#parents_father_details_SERVING_SENTENCE_termMonths')).toBeNull();
    expect(latest.parents).toMatchObject({ father: { details: { SERVING_SENTENCE: { termMonths: 24 } } } });
  });

  it('asks nothing more about a parent of whom nothing is known', () => {
    draw(publishedForm('DE_FACTO_FORM'), 'parents', { parents: { father: {}, mother: {} } });
    expect(container.querySelector('#parents_father_name')).not.toBeNull();
    click(box('父亲情况不明'));
    expect(container.querySelector('#parents_father_name')).toBeNull();
  });

  it('shows the message above the input, marks it and names both to screen readers', () => {
    draw(publishedForm('DE_FACTO_FORM'), 'child', {}, [
      { pointer: '/child/name', keyword: 'required', message: '请填写孩子的姓名', inputId: 'child_name' },
    ]);
    const input = container.querySelector<HTMLInputElement>('#child_name')!;
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toContain('child_name-error');
    const message = container.querySelector('#child_name-error')!;
    expect(message.textContent).toBe('请填写孩子的姓名');
    expect(message.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(container.querySelector('#child_ethnicity')!.getAttribute('aria-invalid')).toBeNull();
  });

  it('marks what is optional, not what is required', () => {
    draw(publishedForm('DE_FACTO_FORM'), 'child');
    expect(container.querySelector('label[for=child_registeredAddress]')!.textContent).toContain('（选填）');
    expect(container.querySelector('label[for=child_name]')!.textContent).toBe('姓名');
  });

  it('starts a required list with one empty entry, takes entries away and puts them back', () => {
    draw(publishedForm('DE_FACTO_FORM'), 'guardians', { guardians: [{ name: '示例一' }, { name: '示例二' }] });
    expect(container.querySelectorAll('.items > li').length).toBe(2);
    click(container.querySelector('.item-head button'));
    expect(latest.guardians).toEqual([{ name: '示例二' }]);
    click([...container.querySelectorAll('button')].find((button) => button.textContent === '撤销'));
    expect(latest.guardians).toEqual([{ name: '示例一' }, { name: '示例二' }]);
  });

  it('keeps a half-chosen date', () => {
    draw(publishedForm('DE_FACTO_FORM'), 'child');
    const year = container.querySelector<HTMLSelectElement>('#child_bornOn-year')!;
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(year, '2015');
      year.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(latest.child).toEqual({ bornOn: '2015--' });
  });
});
