import type { PortalConfiguration } from '@onething/policy';
import { Access, LocalisedText, signedIn } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { textIn } from '../text-in.ts';
import type { StudioItem } from '../studio-item.type.ts';
import type { StudioMoment } from '../studio-moment.ts';

/** Something that can be switched on in a portal. */
@Access(signedIn())
@ObjectType({ description: 'Something that can be switched on in a portal.' })
export class StudioPortalChoice {
  @Field(() => String, { description: 'Its code, as the configuration names it.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'What it is.' })
  label!: LocalisedText;

  @Field(() => Boolean, { description: 'Switched on, the draft laid over.' })
  on!: boolean;
}

/** The parts of the platform an officer or applicant may be given. */
const remotes: Readonly<Record<string, LocalisedText>> = {
  hall: { zh: '办事大厅', en: 'Hall for applicants' },
  workbench: { zh: '工作台', en: 'Workbench of the officers' },
  visits: { zh: '探视巡访', en: 'Visits' },
  finance: { zh: '资金', en: 'Payments' },
  studio: { zh: '政策', en: 'Policy studio' },
  dashboard: { zh: '看板', en: 'Dashboard' },
};

/** What the place may offer: every service that has a guide here, and every part of the platform. */
export function portalChoices(
  { policy, code, on, knownOn, releases }: StudioMoment,
  { value }: StudioItem,
): { services: StudioPortalChoice[]; remotes: StudioPortalChoice[] } {
  const portal = value as PortalConfiguration | null;
  const named = new Set(releases.flatMap(({ content }) => Object.keys(content.services ?? {})));
  const services = [...named].flatMap((service) => {
    const guide = policy.guide(code, service, on, knownOn);
    return guide ? [choice(service, textIn(guide), portal?.services)] : [];
  });
  const known = new Set([...Object.keys(remotes), ...(portal?.remotes ?? [])]);
  return { services, remotes: [...known].map((remote) => choice(remote, remotes[remote], portal?.remotes)) };
}

function choice(code: string, label: LocalisedText | undefined, on: readonly string[] = []): StudioPortalChoice {
  return Object.assign(new StudioPortalChoice(), { code, label: label ?? { zh: code, en: code }, on: on.includes(code) });
}
