import type { Category } from '@onething/policy/labels';
import { operation } from '@onething/portal-kit';
import type { Citation, LocalisedText } from '@onething/portal-kit';
import type { ContactPoint } from '../guide/guide.operations.ts';

export type PrecheckVerdict = 'LIKELY' | 'UNLIKELY' | 'UNCLEAR';

export interface PrecheckQuestion {
  id: string;
  text: LocalisedText;
  help: LocalisedText | null;
  when: { question: string; answers: string[] }[];
  answers: { id: string; text: LocalisedText }[];
}

export interface Precheck {
  category: Category;
  label: LocalisedText;
  summary: LocalisedText;
  questions: PrecheckQuestion[];
}

export interface PrecheckResult {
  verdict: PrecheckVerdict;
  grounds: { text: LocalisedText; citation: Citation | null }[];
  open: { text: LocalisedText; outcomes: { verdict: PrecheckVerdict; answers: LocalisedText[] }[] }[];
  papers: { code: string; label: LocalisedText; hint: LocalisedText | null; because: LocalisedText | null }[];
}

export interface PrecheckPlace {
  name: LocalisedText;
  contactPoints: ContactPoint[];
}

/** The questions of a place, and whom to ask there. */
export const prechecksQuery = operation<{ prechecks: Precheck[]; jurisdiction: PrecheckPlace | null }, { code: string }>(`
  query Prechecks($code: JurisdictionCode!) {
    prechecks(code: $code) {
      category
      label { zh en }
      summary { zh en }
      questions {
        id
        text { zh en }
        help { zh en }
        when { question answers }
        answers { id text { zh en } }
      }
    }
    jurisdiction(code: $code) {
      name { zh en }
      contactPoints { id name { zh en } purpose phone email address { zh en } note { zh en } unitCode unitName { zh en } }
    }
  }
`);

/** What the law says to the answers. They stand in the request's body only. */
export const precheckResultQuery = operation<
  { precheckResult: PrecheckResult | null },
  { code: string; category: Category; answers: { question: string; answer: string }[] }
>(`
  query PrecheckAnswer($code: JurisdictionCode!, $category: Category!, $answers: [PrecheckAnswerInput!]!) {
    precheckResult(code: $code, category: $category, answers: $answers) {
      verdict
      grounds { text { zh en } citation { document clause assumed } }
      open { text { zh en } outcomes { verdict answers { zh en } } }
      papers { code label { zh en } hint { zh en } because { zh en } }
    }
  }
`);
