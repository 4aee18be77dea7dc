import type { ClassType } from 'type-graphql';
import type { RequestContext } from '../boot/request-context.ts';

/** Finds the thing another subgraph refers to; `null` when there is none. */
export type ReferenceResolver = (reference: Record<string, unknown>, context: RequestContext) => unknown;

interface ReferenceMethod {
  type: () => ClassType;
  method: string;
}

const methodsByPrototype = new WeakMap<object, ReferenceMethod[]>();

/** Marks the method `(reference, context)` of a resolver class that resolves references to an entity. Needs `@Access` beside it. */
export function Reference(type: () => ClassType): MethodDecorator {
  return (prototype, method) => {
    const methods = methodsByPrototype.get(prototype) ?? [];
    methodsByPrototype.set(prototype, [...methods, { type, method: String(method) }]);
  };
}

/** The reference methods of a resolver class. */
export function referenceMethodsOf(resolver: Function): readonly ReferenceMethod[] {
  return methodsByPrototype.get(resolver.prototype as object) ?? [];
}
