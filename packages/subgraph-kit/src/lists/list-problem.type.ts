import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../access/access.ts';
import { signedIn } from '../access/rules.ts';
import type { RequestContext } from '../boot/request-context.ts';
import { inLanguage } from '../errors/refusable.ts';
import { Shareable } from '../schema/federation-directives.ts';
import type { ListProblem } from './list-problems.ts';
import { listProblemText } from './list-problems.ts';

/** A cell of a list that was not taken. */
@Shareable()
@Access(signedIn())
@ObjectType('ListProblem', { description: 'A cell of an imported list that was not taken, and why. The value itself is not repeated.' })
export class ListProblemView {
  @Field(() => Int, { description: 'Line as the spreadsheet shows it: the heading is line 1.' })
  row!: number;

  @Field(() => String, { description: 'Title of the column.' })
  column!: string;

  @Field(() => String, { description: 'Stable code of the reason.' })
  code!: string;

  @Field(() => String, { description: 'The reason in plain words, in the language of the request.' })
  message!: string;

  /** The problem in the language of a request. */
  static of(problem: ListProblem, context: Pick<RequestContext, 'language'>): ListProblemView {
    return Object.assign(new ListProblemView(), problem, { message: inLanguage(context, listProblemText(problem)) });
  }
}
