import { CreateAmountObjectionTable1761000000000 } from '../migrations/create-amount-objection-table.ts';
import { AmountObjectionRow } from './amount-objection.entity.ts';
import { AmountObjectionsResolver, EntitlementObjectionsResolver } from './amount-objections.resolver.ts';
import { AnswerAmountObjectionMutation } from './answer-amount-objection/answer-amount-objection.mutation.ts';
import { RaiseAmountObjectionMutation } from './raise-amount-objection/raise-amount-objection.mutation.ts';

/** Objections to amounts, as parts of the subgraph. */
export const amountObjectionParts = {
  resolvers: [AmountObjectionsResolver, EntitlementObjectionsResolver, RaiseAmountObjectionMutation, AnswerAmountObjectionMutation],
  entities: [AmountObjectionRow],
  migrations: [CreateAmountObjectionTable1761000000000],
};
