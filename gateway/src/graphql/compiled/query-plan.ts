import type { ApolloGateway } from '@apollo/gateway';

type PlanCache = NonNullable<NonNullable<NonNullable<ConstructorParameters<typeof ApolloGateway>[0]>['queryPlannerConfig']>['cache']>;

/** How the planner says a document is answered: which subgraph is asked what, in which order. */
export type QueryPlan = NonNullable<Awaited<ReturnType<PlanCache['get']>>>;

type RootNode = NonNullable<QueryPlan['node']>;

/** One step of a plan. */
export type PlanNode = Exclude<RootNode, { kind: 'Subscription' }>;

/** A step that asks one subgraph. */
export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;

/** What a fetch needs of an object that is already there. */
export type RequiredSelection = NonNullable<FetchNode['requires']>[number];

/** Thrown while compiling: this document needs something only the general executor does. */
export class NotCompilable extends Error {}

/** Plans of free documents kept at a time; those of registered documents stay. */
const FREE_PLANS_MAX = 200;

/** The engine's memory of its plans. Plans of registered documents can be read here, to be compiled. */
export class KeptPlans implements PlanCache {
  readonly #isRegistered: (key: string) => boolean;
  readonly #registered = new Map<string, QueryPlan>();
  readonly #free = new Map<string, QueryPlan>();

  constructor(isRegistered: (key: string) => boolean) {
    this.#isRegistered = isRegistered;
  }

  /** The plan of a registered document, once the engine has made it. */
  ofRegistered(id: string): QueryPlan | undefined {
    return this.#registered.get(id);
  }

  async get(key: string): Promise<QueryPlan | undefined> {
    return this.#registered.get(key) ?? this.#free.get(key);
  }

  async set(key: string, plan: QueryPlan): Promise<void> {
    if (this.#isRegistered(key)) {
      this.#registered.set(key, plan);
      return;
    }
    const [oldest] = this.#free.keys();
    if (this.#free.size >= FREE_PLANS_MAX && oldest !== undefined) this.#free.delete(oldest);
    this.#free.set(key, plan);
  }

  async delete(key: string): Promise<boolean> {
    return this.#registered.delete(key) || this.#free.delete(key);
  }

  clear(): void {
    this.#registered.clear();
    this.#free.clear();
  }
}
