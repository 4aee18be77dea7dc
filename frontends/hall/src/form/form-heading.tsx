import type { ReactNode } from 'react';
import { PageHeading, StepBar, useHost } from '@onething/portal-kit';
import type { FormStep } from '@onething/policy/labels';
import { neighbour, placeOf } from './form-steps.ts';
import { stepOutline } from './step-outline.ts';

export interface FormHeadingProps {
  code: string;
  step: string;
  /** Steps of the case's form. Until they are here the page says what came with it. */
  steps?: FormStep[];
  children: ReactNode;
}

/** Title and step bar of a form page, and the frame its fields come into. Its height is the same before and after the form is known. */
export function FormHeading({ code, step, steps, children }: FormHeadingProps) {
  const { t, text, client } = useHost();
  const seeded = client.seeded(stepOutline, { code, step });
  const own = steps?.find(({ id }) => id === step) ?? seeded;
  const place = steps && placeOf({ steps }, step);
  const next = steps && neighbour({ steps }, step, 1);
  const closing = step === 'materials' || step === 'review';
  const title = own ? text(own.title) : t(`hall.form.${closing ? step : 'heading'}`);
  const nextTitle = next && (steps.find(({ id }) => id === next)?.title ?? null);
  return (
    <div className="page page-narrow">
      <PageHeading
        title={title}
        caption={t('hall.start.caption')}
        documentTitle={place ? t('hall.form.tabTitle', { title, ...place }) : title}
      />
      <StepBar
        current={place?.current ?? seeded?.current ?? undefined}
        total={place?.total}
        next={next && (nextTitle ? text(nextTitle) : t(`hall.form.${next}`))}
      />
      {own?.lead && <p className="step-lead">{text(own.lead)}</p>}
      {children}
    </div>
  );
}
