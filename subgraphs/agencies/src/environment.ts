/** What this process is told from outside; the only place that reads it. See `subgraphEnvironment` of the kit. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;
