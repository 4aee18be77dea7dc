import type { KeysetOrder } from '@onething/subgraph-kit';
import type { ObjectLiteral } from 'typeorm';
import { enumeration } from './enumerations.ts';

export const ListOrder = enumeration('ListOrder', 'Order of a list by the day or moment named with it.', [
  'EARLIEST_FIRST',
  'LATEST_FIRST',
]);
export type ListOrder = keyof typeof ListOrder;

/** The keys of a list in the order asked for, or in its usual one: a day or moment, and the id where two are equal. */
export function inOrder<Row extends ObjectLiteral & { id: string }>(
  property: Extract<keyof Row, string>,
  asked: ListOrder | undefined,
  usual: ListOrder,
): KeysetOrder<Row>[] {
  const direction = (asked ?? usual) === 'EARLIEST_FIRST' ? 'ASC' : 'DESC';
  return [
    { property, direction },
    { property: 'id' as Extract<keyof Row, string>, direction },
  ];
}
