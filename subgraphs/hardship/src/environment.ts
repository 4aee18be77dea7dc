/** What this process is told from outside; the only place that reads it. `subgraphEnvironment` of the kit says which variables there are. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;
