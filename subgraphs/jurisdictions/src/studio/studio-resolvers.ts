import { StudioCalendarResolver } from './calendar/studio-calendar.resolver.ts';
import { StudioFormsResolver } from './forms/studio-forms.resolver.ts';
import { StudioPagesResolver } from './pages/studio-pages.resolver.ts';
import { StudioParametersResolver } from './parameters/studio-parameters.resolver.ts';
import { StudioStandardsResolver } from './standards/studio-standards.resolver.ts';

/** The pages of the studio. */
export const studioResolvers = [
  StudioStandardsResolver,
  StudioParametersResolver,
  StudioPagesResolver,
  StudioFormsResolver,
  StudioCalendarResolver,
];
