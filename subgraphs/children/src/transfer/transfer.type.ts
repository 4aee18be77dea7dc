import {
  Access,
  DateScalar,
  DateTimeScalar,
  FenScalar,
  JurisdictionReference,
  LocalisedText,
  MaskedTextScalar,
  MonthScalar,
  signedIn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PolicyDecision } from '../enumerations.ts';
import type { CaseTransferRow } from './case-transfer.entity.ts';
import { TransferAct, TransferReason, TransferState } from './transfer-words.ts';

/** A paper one place asks for. */
@Access(signedIn())
@ObjectType({ description: 'A paper one place asks for.' })
export class PlaceMaterial {
  @Field(() => String, { description: 'Code of the material.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Name of the material.' })
  label!: { zh: string; en: string };

  @Field(() => Boolean, { description: 'Whether the file has it.' })
  held!: boolean;
}

/** What one place says to the facts of a case. */
@Access(signedIn())
@ObjectType({ description: 'What one place says to the facts of a case.' })
export class PlaceComparison {
  @Field(() => JurisdictionReference, { description: 'The place.' })
  jurisdiction!: JurisdictionReference;

  @Field(() => PolicyDecision, {
    nullable: true,
    description: 'Whether it would recognise the child; null: it does not offer the category.',
  })
  decision!: 'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED' | null;

  @Field(() => [LocalisedText], { description: 'Why not.' })
  reasons!: { zh: string; en: string }[];

  @Field(() => FenScalar, { nullable: true, description: 'Full standard of the next month; null: nobody published one.' })
  standardFen!: number | null;

  @Field(() => Boolean, { description: 'The standard is a sample, published by nobody.' })
  sample!: boolean;

  @Field(() => [PlaceMaterial], { description: 'Papers it asks for.' })
  materials!: PlaceMaterial[];
}

/** What the new office sees of a case that was offered to it. */
@Access(signedIn())
@ObjectType({ description: 'What the new office sees of a case that was offered to it; names masked.' })
export class OfferedFile {
  @Field(() => String, { nullable: true, description: 'Case number.' })
  number!: string | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: 'Name of the child.' })
  childName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Birth date of the child.' })
  bornOn!: string | null;

  @Field(() => LocalisedText, { description: 'Category.' })
  categoryLabel!: { zh: string; en: string };

  @Field(() => DateScalar, { nullable: true, description: 'Day of the confirmation.' })
  confirmedOn!: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'First benefit month.' })
  firstMonth!: string | null;

  @Field(() => Int, { description: 'Papers in the file.' })
  papers!: number;

  @Field(() => Int, { description: 'Changes decided since the confirmation.' })
  changes!: number;
}

/** A file on its way from one office to another. */
@Access(signedIn())
@ObjectType({ description: 'A file on its way from one office to another; money follows the day of the move and never waits for it.' })
export class CaseTransfer {
  row!: CaseTransferRow;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => ID, { description: 'The case; readable for the office that has it.' })
  caseId!: string;

  @Field(() => Int, { description: 'Counts the steps; give it back with every act.' })
  version!: number;

  @Field(() => TransferReason, { description: 'Why it moves.' })
  reason!: TransferReason;

  @Field(() => TransferState, { description: 'Where the file is.' })
  state!: TransferState;

  @Field(() => LocalisedText, { description: 'Where the file is, in words.' })
  stateLabel!: { zh: string; en: string };

  @Field(() => JurisdictionReference, { description: 'Office that had the case.' })
  from!: JurisdictionReference;

  @Field(() => JurisdictionReference, { description: 'Office it goes to.' })
  to!: JurisdictionReference;

  @Field(() => JurisdictionReference, { description: 'County that had the case.' })
  fromCounty!: JurisdictionReference;

  @Field(() => JurisdictionReference, { description: 'County it goes to.' })
  toCounty!: JurisdictionReference;

  @Field(() => Boolean, { description: 'Into another province: the policy there decides anew.' })
  crossProvince!: boolean;

  @Field(() => DateScalar, { description: 'Day of the move.' })
  movedOn!: string;

  @Field(() => MonthScalar, { description: 'Last month the old county pays.' })
  lastMonth!: string;

  @Field(() => MonthScalar, { description: 'First month the new county pays; across provinces the first the old one does not.' })
  firstMonth!: string;

  @Field(() => DateTimeScalar, { description: 'When the handover was opened.' })
  openedAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day for the step it is at.' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'It was not handed over or not answered in time.' })
  escalated!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was offered.' })
  offeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who offered it.' })
  offeredByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted, sent back or taken up.' })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who answered.' })
  answeredByName!: string | null;

  @Field(() => ID, { nullable: true, description: 'Application prepared in the other province.' })
  newCaseId!: string | null;

  @Field(() => [TransferAct], { description: 'What the caller may do with it now.' })
  acts!: TransferAct[];
}
