import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { defaultFieldResolver, isObjectType } from 'graphql';
import type { AccessRequest, AccessRule } from '../access/access.ts';
import { accessExtension } from '../access/access.ts';
import { anyone } from '../access/rules.ts';
import type { RequestContext } from '../boot/request-context.ts';
import { Misuse, notFound } from '../errors/misuse.ts';

/** One line of the access matrix: what a field asks of its caller. */
export interface FieldAccess {
  /** `Case.number`, `Query.caseQueue`, `Case.__resolveReference`. */
  field: string;
  rule: AccessRule;
}

/** Field of the schema → rule, for every field of every object type. Throws with the whole list of fields that have none. */
export function accessOfFields(schema: GraphQLSchema): FieldAccess[] {
  const found: FieldAccess[] = [];
  const missing: string[] = [];
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const rule = ruleOf(type, field, schema);
      if (rule) found.push({ field: `${type.name}.${field.name}`, rule });
      else missing.push(`${type.name}.${field.name}`);
    }
  }
  if (missing.length > 0) throw new Error(`no access rule (@Access) on: ${missing.join(', ')}`);
  return found;
}

/** Puts the rule of every field in front of its resolver. */
export function enforceAccess(schema: GraphQLSchema): void {
  accessOfFields(schema);
  for (const type of objectTypes(schema)) {
    const typeRule = extensionOf(type);
    for (const field of Object.values(type.getFields())) {
      const rule = ruleOf(type, field, schema);
      if (rule && rule !== anyone()) guard(field, rule, rule === typeRule);
    }
  }
}

/** Throws what the rule answers a caller it does not let in. */
export function denied(rule: AccessRule, context: RequestContext): Misuse {
  if (context.caller.kind === 'ANONYMOUS') return new Misuse('UNAUTHENTICATED', 'Sign in first');
  return rule.denial === 'NOT_FOUND' ? notFound() : new Misuse('FORBIDDEN', 'Not allowed');
}

function guard(field: GraphQLField<unknown, RequestContext>, rule: AccessRule, sameForWholeObject: boolean): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const ask = sameForWholeObject ? allowsObject : allowsField;
  field.resolve = (root, args, context, info) => {
    const allowed = ask(rule, { context, root, args });
    if (allowed === true) return resolve(root, args, context, info);
    if (allowed === false) throw denied(rule, context);
    return allowed.then((answer) => {
      if (!answer) throw denied(rule, context);
      return resolve(root, args, context, info);
    });
  };
}

function allowsField(rule: AccessRule, request: AccessRequest): boolean | Promise<boolean> {
  return rule.allows(request);
}

type Answers = WeakMap<object, Map<AccessRule, boolean | Promise<boolean>>>;
const answersByRequest = new WeakMap<RequestContext, Answers>();

/** The rule of a type is asked once per object and request, not once per field. */
function allowsObject(rule: AccessRule, request: AccessRequest): boolean | Promise<boolean> {
  if (typeof request.root !== 'object' || request.root === null) return rule.allows(request);
  const answers: Answers = answersByRequest.get(request.context) ?? new WeakMap();
  answersByRequest.set(request.context, answers);
  const ofObject = answers.get(request.root) ?? new Map<AccessRule, boolean | Promise<boolean>>();
  answers.set(request.root, ofObject);
  const known = ofObject.get(rule);
  if (known !== undefined) return known;
  const answer = rule.allows({ ...request, args: {} });
  ofObject.set(rule, answer);
  return answer;
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'));
}

/** The rule of the field itself, else of its type; the root types have none of their own. */
function ruleOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): AccessRule | undefined {
  const own = extensionOf(field);
  if (own) return own;
  const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
  return isRoot ? undefined : extensionOf(type);
}

function extensionOf(owner: { extensions: Readonly<Record<string, unknown>> }): AccessRule | undefined {
  return owner.extensions[accessExtension] as AccessRule | undefined;
}
