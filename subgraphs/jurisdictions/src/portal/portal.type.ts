import { Access, anyone, Citation, JurisdictionCodeScalar, LocalisedText } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

/** A service a portal offers. */
@Access(anyone())
@ObjectType({ description: 'A service a portal offers.' })
export class PortalService {
  @Field(() => String, { description: 'Code of the service: child-welfare.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Its title.' })
  title!: LocalisedText;

  @Field(() => LocalisedText, { description: 'What it is for, in one sentence.' })
  lead!: LocalisedText;
}

/** A front end the shell loads for a portal. */
@Access(anyone())
@ObjectType({ description: 'A front end the shell loads at run time.' })
export class PortalRemote {
  @Field(() => String, { description: 'Name of the front end: hall.' })
  name!: string;

  @Field(() => String, { description: 'Address of its entry, same origin.' })
  entry!: string;

  @Field(() => [String], { description: 'Routes it serves: `/:code/*`, `/workbench/*`.' })
  routes!: string[];
}

/** A way to apply or look up online, outside the platform. */
@Access(anyone())
@ObjectType({ description: 'A published way to apply or look up online, outside this platform.' })
export class OnlineChannel {
  @Field(() => LocalisedText, { description: 'What it is called.' })
  label!: LocalisedText;

  @Field(() => String, { description: 'Address.' })
  url!: string;

  @Field(() => Citation, { description: 'Where it was published.' })
  citation!: Citation;
}

/** The applicants' portal of a jurisdiction. */
@Access(anyone())
@ObjectType({ description: "The applicants' portal of a jurisdiction." })
export class Portal {
  @Field(() => JurisdictionCodeScalar, { description: 'Jurisdiction the portal belongs to.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Name of the portal.' })
  name!: LocalisedText;

  @Field(() => LocalisedText, { description: 'Name of the jurisdiction.' })
  jurisdictionName!: LocalisedText;

  @Field(() => LocalisedText, { description: 'The organisation that answers for it.' })
  hostOrganisation!: LocalisedText;

  @Field(() => String, { description: 'Accent colour, #rrggbb, at least 4.5 : 1 on white.' })
  accentColour!: string;

  @Field(() => [PortalService], { description: 'Services it offers.' })
  services!: PortalService[];

  @Field(() => [PortalRemote], { description: 'Front ends it loads.' })
  remotes!: PortalRemote[];

  @Field(() => [LocalisedText], { description: 'Notices to show.' })
  notices!: LocalisedText[];

  @Field(() => Boolean, { description: 'Whether anybody may report a child in danger here.' })
  takesProtectionReports!: boolean;

  @Field(() => [OnlineChannel], { description: 'Other published ways to apply online.' })
  onlineChannels!: OnlineChannel[];
}
