/** Values a log line may carry. Ids, codes and counts; never names, numbers of people or answers. */
export type LogFields = Record<string, string | number | boolean | undefined>;

/** The log of a subgraph. Long runs of digits are blacked out whatever a caller passes. */
export interface Logger {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  /** `error` is logged by its name, code and stack; its message only with long digits blacked out. */
  error(message: string, error: unknown, fields?: LogFields): void;
}
