import { newKey } from '@onething/portal-kit';
import type { VisitAnswers } from './visit.operations.ts';

/** What has been answered so far; nothing is answered in advance. */
export interface VisitSaid extends Partial<Omit<VisitAnswers, 'parentChange' | 'urgent'>> {
  urgent?: 'YES' | 'NO';
  /** NONE: asked, nothing changed. */
  parent?: 'NONE' | 'FATHER' | 'MOTHER';
  change?: 'REAPPEARED' | 'RELEASED' | 'DIED' | 'OTHER';
}

/** A photo of a visit; its bytes lie with the waiting files of this device. */
export interface KeptPhoto {
  key: string;
  fileName: string;
  /** Set once the gateway has it. */
  receipt?: string;
}

/** A visit that somebody is writing, as this device keeps it. */
export interface VisitDraft {
  /** Id of the visit, made here: however often it is sent it is one visit. */
  id: string;
  caseId: string;
  /** Whom it is about, masked, for the lists on this device. */
  about: string;
  seenOn: string;
  said: VisitSaid;
  photos: KeptPhoto[];
  step: number;
  /** The visit, recorded wrongly, whose place it takes, and why. */
  corrects?: string;
  correctionReason?: string;
  /** Milliseconds. */
  savedAt: number;
  /** Milliseconds; the shell removes what is older. */
  expiresAt: number;
}

/** A week without a network, as the lists are kept; sign-out wipes it at once. */
export const visitLifeMs = 7 * 24 * 3_600_000;

/** The id of a new visit, a UUID: `crypto.randomUUID` is withheld on plain http. */
export function newVisitId(): string {
  const digits = newKey();
  return [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20)].join('-');
}

const prefix = 'onething.visitdraft.';

export function readVisitDraft(caseId: string, nowMs: number, storage: Storage): VisitDraft | undefined {
  try {
    const draft = JSON.parse(storage.getItem(prefix + caseId) ?? '') as VisitDraft;
    return draft.expiresAt > nowMs ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it on the device. False: there is no room. */
export function keepVisitDraft(draft: VisitDraft, storage: Storage): boolean {
  try {
    storage.setItem(prefix + draft.caseId, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropVisitDraft(caseId: string, storage: Storage): void {
  storage.removeItem(prefix + caseId);
}

/** Questions of a step, in the order they stand in. */
export const stepQuestions: readonly (readonly (keyof VisitSaid | 'seenOn')[])[] = [
  ['seenOn', 'childSeen'],
  ['home', 'carer', 'urgent'],
  ['schooling', 'health', 'registration'],
  ['parent', 'change', 'note'],
];

/** What is missing on a step: names of questions. Who did not see the child is asked for nothing but a note. */
export function missingOn(step: number, seenOn: string, said: VisitSaid, today: string): string[] {
  return (stepQuestions[step] ?? []).filter((name) => {
    switch (name) {
      case 'seenOn':
        return !/^\d{4}-\d{2}-\d{2}$/.test(seenOn) || seenOn > today;
      case 'note':
        return said.childSeen === 'NO' && !said.note?.trim();
      case 'parent':
        return said.childSeen === 'YES' && said.parent === undefined;
      case 'change':
        return (said.parent === 'FATHER' || said.parent === 'MOTHER') && said.change === undefined;
      default:
        return said[name] === undefined;
    }
  });
}

/** The answers as the office takes them. */
export function answersOf({ said }: Pick<VisitDraft, 'said'>): VisitAnswers {
  const { urgent, parent, change, note, whereabouts, childSeen, ...plain } = said;
  if (childSeen !== 'YES') return { childSeen: 'NO', note: note?.trim() ?? '' };
  return {
    ...plain,
    childSeen,
    ...(plain.home === 'ELSEWHERE' && whereabouts?.trim() ? { whereabouts: whereabouts.trim() } : {}),
    ...(urgent ? { urgent: urgent === 'YES' } : {}),
    ...((parent === 'FATHER' || parent === 'MOTHER') && change ? { parentChange: { parent, change } } : {}),
    note: note?.trim() ?? '',
  };
}
