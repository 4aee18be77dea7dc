import type { GuideMaterial, ServiceGuide } from './guide.operations.ts';

/** The papers of a guide as a family thinks of them. */
export interface PapersOfGuide {
  /** Everybody brings these. */
  always: GuideMaterial[];
  /** Needed in some situations only. */
  conditional: GuideMaterial[];
  /** Application forms: written by the answers given online, nobody brings them. */
  forms: GuideMaterial[];
}

/** Sorts the published list of materials by who has to bring what. */
export function papersOfGuide({ materials, categories }: Pick<ServiceGuide, 'materials' | 'categories'>): PapersOfGuide {
  const formCodes = new Set(categories.map(({ formCode }) => formCode));
  const papers = materials.filter(({ code }) => !formCodes.has(code));
  return {
    always: papers.filter(({ neededWhen }) => !neededWhen),
    conditional: papers.filter(({ neededWhen }) => neededWhen),
    forms: materials.filter(({ code }) => formCodes.has(code)),
  };
}
