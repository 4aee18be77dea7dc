import { Directive } from 'type-graphql';

/** The type is an entity of the federated graph, known by these fields. `resolvable: false`: only referred to from here. */
export function Key(fields: string, options: { resolvable?: false } = {}): ClassDecorator {
  const resolvable = options.resolvable === false ? ', resolvable: false' : '';
  return Directive(`@key(fields: "${fields}"${resolvable})`) as ClassDecorator;
}

/** Other subgraphs may define the same type or field and answer alike. */
export function Shareable(): ClassDecorator & PropertyDecorator & MethodDecorator {
  return Directive('@shareable') as ClassDecorator & PropertyDecorator & MethodDecorator;
}

/** The field belongs to another subgraph and is only named here. */
export function External(): PropertyDecorator {
  return Directive('@external') as PropertyDecorator;
}

/** The field needs these fields of other subgraphs. */
export function Requires(fields: string): PropertyDecorator & MethodDecorator {
  return Directive(`@requires(fields: "${fields}")`) as PropertyDecorator & MethodDecorator;
}
