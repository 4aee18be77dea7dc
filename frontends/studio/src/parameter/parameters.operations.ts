import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { Origin, Override } from '../policy-types.ts';

/** A value of the policy that is neither an amount nor a rule: a threshold, a limit, a frequency, a list. */
export interface Parameter {
  path: string;
  name: string;
  label: LocalisedText;
  unit: string | null;
  /** A map that levels add to, key by key. */
  merged: boolean;
  /** With the draft laid over. Null: nobody has set it. */
  value: unknown;
  before: unknown;
  changed: boolean;
  follows: boolean;
  sample: boolean;
  lineage: Origin[];
  children: Override[];
}

/** The values of a place on a day. */
export interface Parameters {
  name: LocalisedText;
  asOf: string;
  knownOn: string;
  parameters: Parameter[];
}

/** The values of a place on a day, the draft laid over. */
export const parametersQuery = operation<
  { studioParameters: Parameters },
  { code: string; asOf?: string; knownAt?: string; draftId?: string }
>(`
  query StudioParameters($code: JurisdictionCode!, $asOf: Date, $knownAt: DateTime, $draftId: ID) {
    studioParameters(code: $code, asOf: $asOf, knownAt: $knownAt, draftId: $draftId) {
      name { zh en }
      asOf
      knownOn
      parameters {
        path
        name
        label { zh en }
        unit
        merged
        value
        before
        changed
        follows
        sample
        lineage {
          code
          name { zh en }
          value
          mode
          effectiveFrom
          publishedOn
          citation { document clause assumed }
          sample
          draft
          inForce
        }
        children { code name { zh en } value before mode effectiveFrom }
      }
    }
  }
`);
