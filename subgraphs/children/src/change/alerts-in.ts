import type { EvidenceAnswer, EvidenceFacts } from '@onething/events';
import type { LocalisedText } from '@onething/policy';
import { circumstanceLabel } from '@onething/policy';
import type { CaseFile } from '../case/case-file.ts';
import type { Alert } from './alert.ts';
import { benefitAlert } from './benefit-alert.ts';
import { restrictionKinds } from './change-words.ts';
import type { ChildLife } from './child-life.ts';
import { residenceNow, standingFacts } from './child-life.ts';

/** What agencies say about one question that the decision did not rest on. `today`: `YYYY-MM-DD`. */
export function alertsIn(
  { subjectRole, topic }: Pick<EvidenceAnswer, 'subjectRole' | 'topic'>,
  facts: EvidenceFacts,
  life: ChildLife,
  file: CaseFile,
  today: string,
): Alert[] {
  // The household's relief and the child's other benefits are one question each, whoever the answer names.
  if (topic === 'DIBAO' || topic === 'OTHER_BENEFITS') return benefitAlert(topic, facts, life, today);
  const circumstances = (Array.isArray(facts['circumstances']) ? facts['circumstances'] : [facts]) as EvidenceFacts[];
  if (subjectRole === 'CHILD') {
    if (topic === 'HOUSEHOLD_REGISTRATION') return cancelledAlert(facts, life, today) ?? movedAlert(facts, life, file);
    return circumstances.flatMap((fact) => childAlert(fact, life, today));
  }
  if (subjectRole !== 'FATHER' && subjectRole !== 'MOTHER') return [];
  const parent = subjectRole === 'FATHER' ? ('father' as const) : ('mother' as const);
  return circumstances.flatMap((fact) => diedAlert(parent, fact, life, today) ?? parentAlert(parent, fact, life, today));
}

/** The registration of the child was cancelled: by death, or for a reason the home check has to find out. Undefined: it was not. */
function cancelledAlert(facts: EvidenceFacts, life: ChildLife, today: string): Alert[] | undefined {
  const { cancelledOn: on, cancelReason } = facts as { cancelledOn?: string; cancelReason?: string };
  if (typeof on !== 'string' || on > today) return undefined;
  const known = standingFacts(life.events);
  const before = { zh: '户籍有效', en: 'registered' };
  if (cancelReason === 'DIED') {
    if (known.some(({ kind }) => kind === 'CHILD_DIED')) return [];
    return [
      {
        ground: 'CHILD_DIED',
        details: { on },
        now: { zh: `${on} 因死亡注销户籍`, en: `registration cancelled on ${on} by death` },
        before,
      },
    ];
  }
  if (known.some(({ kind }) => kind === 'ENDED')) return [];
  const now = { zh: `${on} 户籍已注销`, en: `registration cancelled on ${on}` };
  return [{ ground: 'OTHER_CAUSE', details: { on, note: '户籍已注销，请核实原因' }, now, before }];
}

function movedAlert(facts: EvidenceFacts, life: ChildLife, { policy }: CaseFile): Alert[] {
  const to = facts['registeredAt'];
  const from = residenceNow(life);
  if (typeof to !== 'string' || to.length < 6) return [];
  const length = Math.min(to.length, from.length, 9);
  if (to.slice(0, length) === from.slice(0, length)) return [];
  const name = (code: string): LocalisedText => policy.jurisdiction(code.slice(0, 9))?.name ?? { zh: code, en: code };
  return [{ ground: 'MOVED', details: { to: to.slice(0, 9) }, now: name(to), before: name(from) }];
}

function childAlert(fact: EvidenceFacts, life: ChildLife, today: string): Alert[] {
  const { kind, on, from } = fact as { kind?: string; on?: string; from?: string };
  const standing = standingFacts(life.events);
  if (kind === 'DEAD' && typeof on === 'string' && on <= today && !standing.some((each) => each.kind === 'CHILD_DIED'))
    return [{ ground: 'CHILD_DIED', details: { on }, now: diedOn(on), before: living }];
  if (!kind || !(restrictionKinds as readonly string[]).includes(kind) || typeof from !== 'string' || from < life.enrolment.confirmedOn)
    return [];
  if (standing.some((each) => each.kind === 'CHILD_EVENT' && each.on === from)) return [];
  const label = circumstanceLabel(kind);
  return [
    {
      ground: 'CHILD_RESTRICTED',
      details: { circumstance: kind, on: from },
      now: { zh: `${label.zh}，${from} 起`, en: `${label.en}, since ${from}` },
      before: { zh: '没有', en: 'none' },
    },
  ];
}

const living = { zh: '在世', en: 'living' };
const diedOn = (on: string): LocalisedText => ({ zh: `死亡，${on}`, en: `died on ${on}` });

/** A parent of whom nobody knew it has died. Undefined: the fact tells of no death. */
function diedAlert(parent: 'father' | 'mother', fact: EvidenceFacts, life: ChildLife, today: string): Alert[] | undefined {
  const { kind, on } = fact as { kind?: string; on?: string };
  if (kind !== 'DEAD') return undefined;
  const known = (life[parent]?.circumstances ?? []).some((each) => each.kind === 'DEAD');
  if (known || typeof on !== 'string' || on > today) return [];
  return [{ ground: 'PARENT_DIED', details: { parent, on }, now: diedOn(on), before: living }];
}

/** A known circumstance of a parent that the agency now says has ended: contact again, a term that is over. */
function parentAlert(parent: 'father' | 'mother', fact: EvidenceFacts, life: ChildLife, today: string): Alert[] {
  const { kind, until, lastContactOn, reportedOn } = fact as Partial<Record<'kind' | 'until' | 'lastContactOn' | 'reportedOn', string>>;
  if (!kind || !(life[parent]?.circumstances ?? []).some((known) => known.kind === kind)) return [];
  if (standingFacts(life.events).some((each) => each.kind === 'PARENT_EVENT' && each.parent === parent && each.ended === kind)) return [];
  const label = circumstanceLabel(kind);
  const before = label;
  if (kind === 'OUT_OF_CONTACT' && lastContactOn && lastContactOn <= today && lastContactOn > (reportedOn ?? '')) {
    const now = { zh: `${lastContactOn} 已有联系`, en: `in contact again on ${lastContactOn}` };
    return [{ ground: 'PARENT_REAPPEARED', details: { parent, circumstance: kind, on: lastContactOn }, now, before }];
  }
  if ((restrictionKinds as readonly string[]).includes(kind) && until && until <= today) {
    const now = { zh: `${label.zh}，${until} 期满`, en: `${label.en}, over on ${until}` };
    return [{ ground: 'PARENT_RELEASED', details: { parent, circumstance: kind, on: until }, now, before }];
  }
  return [];
}
