import type { Phrase } from '@onething/policy';
import { StudioPhrase } from './studio-rules.type.ts';

/** A piece of a sentence as the API gives it. */
export const studioPhrase = ({ text, term, at }: Phrase): StudioPhrase =>
  Object.assign(new StudioPhrase(), { text, term: term ?? null, at: at ?? null });
