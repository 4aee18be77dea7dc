import 'reflect-metadata';
import { Extensions } from 'type-graphql';
import type { RequestContext } from '../boot/request-context.ts';

/** What a rule is asked about. */
export interface AccessRequest {
  context: RequestContext;
  /** The object a field belongs to; of a reference resolver the object it found; of a query or mutation nothing. */
  root: unknown;
  args: Record<string, unknown>;
}

/** Decides whether a field may be resolved. */
export interface AccessRule {
  /** Says who may, in a few words: shown by the access check and in the generated matrix. */
  readonly description: string;
  /** What a refused caller is told; `NOT_FOUND` hides that the thing exists. */
  readonly denial: 'FORBIDDEN' | 'NOT_FOUND';
  allows(request: AccessRequest): boolean | Promise<boolean>;
}

/** Key under which a rule lies in the extensions of a type or field. */
export const accessExtension = 'onethingAccess';

const rulesByMember = new WeakMap<object, Map<string | symbol, AccessRule>>();

/**
 * Says who may read a type or a field. On a class it covers all its plain fields; on a field, query, mutation,
 * field resolver or reference resolver it takes the place of the class's rule. The boot fails where there is none.
 */
export function Access(rule: AccessRule): ClassDecorator & MethodDecorator & PropertyDecorator {
  const extend = Extensions({ [accessExtension]: rule });
  return ((target: object, member?: string | symbol, descriptor?: PropertyDescriptor) => {
    if (member === undefined) {
      (extend as ClassDecorator)(target as never);
      return;
    }
    const members = rulesByMember.get(target) ?? new Map<string | symbol, AccessRule>();
    rulesByMember.set(target, members.set(member, rule));
    (extend as MethodDecorator)(target, member, descriptor as never);
  }) as ClassDecorator & MethodDecorator & PropertyDecorator;
}

/** The rule of a method of a resolver class, for what the schema does not carry (reference resolvers). */
export function accessRuleOf(prototype: object, member: string | symbol): AccessRule | undefined {
  return rulesByMember.get(prototype)?.get(member);
}
