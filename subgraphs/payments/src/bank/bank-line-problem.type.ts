import { Access } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { runStaff } from '../run/run-access.ts';
import { BankLineProblemCode } from './enums.ts';

/** A line of a return that was not taken. */
@Access(runStaff)
@ObjectType({ description: 'A line of a bank return that was not taken, and why. It changed nothing.' })
export class BankLineProblem {
  @Field(() => Int, { description: 'Line of the file as a spreadsheet shows it.' })
  row!: number;

  @Field(() => BankLineProblemCode, { description: 'Why.' })
  code!: string;
}
