import type { HomeCheckAnswer } from '../enumerations.ts';
import type {
  VisitCarer,
  VisitFindingKind,
  VisitHealth,
  VisitHome,
  VisitParent,
  VisitParentChange,
  VisitRegistration,
  VisitSchooling,
} from './visit-words.ts';

/** What changed about a parent, as it was said or seen. */
export interface ParentChangeAnswer {
  parent: VisitParent;
  change: VisitParentChange;
}

/** What whoever visits answers; kept encrypted. Nothing is answered in advance: what was not asked is absent. */
export interface VisitAnswers {
  childSeen: HomeCheckAnswer;
  home?: VisitHome | null;
  /** Where else, in words. */
  whereabouts?: string | null;
  carer?: VisitCarer | null;
  schooling?: VisitSchooling | null;
  health?: VisitHealth | null;
  registration?: VisitRegistration | null;
  parentChange?: ParentChangeAnswer | null;
  /** Injured, hungry, left alone, afraid to go home. */
  urgent?: boolean | null;
  note: string;
}

/** What a finding says beyond its kind; kept encrypted. */
export interface FindingDetail {
  parentChange?: ParentChangeAnswer;
  whereabouts?: string;
  /** Of a finding by data: what was asked of whom. */
  topic?: string;
  subjectRole?: string;
  note?: string;
}

/**
 * What has to be seen to after these answers: poor guardianship, out of school and no registration are what 郑民文〔2020〕57号 二（四）1 visits
 * children for; a parent's changed state may end the benefit (辽民发〔2019〕66号 二（四）).
 */
export function findingsOf(answers: VisitAnswers): { kind: VisitFindingKind; detail: FindingDetail }[] {
  const note = answers.note.trim() === '' ? {} : { note: answers.note.trim() };
  return [
    ...(answers.urgent ? [{ kind: 'URGENT' as const, detail: note }] : []),
    ...(answers.carer === 'NOBODY' ? [{ kind: 'POOR_GUARDIANSHIP' as const, detail: note }] : []),
    ...(answers.schooling === 'OUT_OF_SCHOOL' ? [{ kind: 'OUT_OF_SCHOOL' as const, detail: note }] : []),
    ...(answers.registration === 'UNREGISTERED' ? [{ kind: 'NO_REGISTRATION' as const, detail: note }] : []),
    ...(answers.parentChange ? [{ kind: 'PARENT_CHANGE' as const, detail: { parentChange: answers.parentChange, ...note } }] : []),
    ...(answers.home === 'ELSEWHERE'
      ? [{ kind: 'MOVED' as const, detail: { ...(answers.whereabouts ? { whereabouts: answers.whereabouts } : {}), ...note } }]
      : []),
    ...(answers.health === 'ILL' ? [{ kind: 'ILLNESS' as const, detail: note }] : []),
  ];
}
