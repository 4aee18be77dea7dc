import type { ClassType } from 'type-graphql';
import { createUnionType } from 'type-graphql';
import { LawfulRefusal } from '../errors/lawful-refusal.ts';

/**
 * The result of a mutation: `union <name> = <success> | LawfulRefusal`.
 * Told apart by class, so a mutation returns instances, never plain objects.
 */
export function resultUnion<T extends object>(name: string, success: () => ClassType<T>): T | LawfulRefusal {
  return createUnionType({
    name,
    description: `What the mutation made, or the lawful "no".`,
    types: () => [success(), LawfulRefusal] as const,
  }) as T | LawfulRefusal;
}
