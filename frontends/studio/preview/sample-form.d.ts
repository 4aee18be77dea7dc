import type { StudioForm } from '../src/form/form.operations.ts';
/** The form of the samples: the one of the packs, with a few of the rules that read it. */
export declare function sampleForm(drafted: unknown): StudioForm;
