import type { CaseFile } from '../src/case/case.operations.ts';
/** The sample case in verification: a supplement is needed. */
export declare const sampleCase: CaseFile;
/** What the sample gives for composing a decision of either kind. */
export declare const samplePreparation: (kind: 'CONFIRM' | 'REFUSE') => {
  preparedDecision: {
    kind: 'CONFIRM' | 'REFUSE';
    title: {
      zh: string;
      en: string;
    };
    paragraphs: {
      zh: string;
      en: string;
    }[];
    reasons: {
      code: string;
      text: {
        zh: string;
        en: string;
      };
      citation: {
        document: string;
        clause: string;
      };
      fromPolicy: boolean;
    }[];
    citations: {
      document: string;
      clause: string;
    }[];
    firstMonth: string | null;
    firstMonthFixed: boolean;
    firstMonthCitation: {
      document: string;
      clause: string;
    };
    policyDecision: string;
    agreesWithPolicy: boolean;
    agreesWithTownship: boolean;
    appeal: {
      zh: string;
      en: string;
    };
    amountFacts: {
      category: string;
      bornOn: string;
      otherBenefits: {
        kind: string;
        fen: number;
      }[];
    };
  };
};
/** The sample amount: a top-up, made from a sample standard. */
export declare const sampleAmount: {
  amountPreview: {
    payer: {
      code: string;
      name: {
        zh: string;
        en: string;
      };
    };
    firstMonth: string;
    amountFen: number;
    basis: string;
    sample: boolean;
    lines: (
      | {
          kind: string;
          label: {
            zh: string;
            en: string;
          };
          amountFen: number;
          citation: null;
          releaseId: string;
          sample: boolean;
        }
      | {
          kind: string;
          label: {
            zh: string;
            en: string;
          };
          amountFen: number;
          citation: {
            document: string;
            clause: string;
          };
          releaseId: null;
          sample: boolean;
        }
      | {
          kind: string;
          label: {
            zh: string;
            en: string;
          };
          amountFen: number;
          citation: null;
          releaseId: null;
          sample: boolean;
        }
    )[];
    problem: null;
  };
};
/** The case before the county's handler. */
export declare const confirmingCase: CaseFile;
/** The case before the confirmer. */
export declare const preparedCase: CaseFile;
/** The case once confirmed. */
export declare const confirmedCase: CaseFile;
/** The case before the township's head. */
export declare const signingCase: CaseFile;
