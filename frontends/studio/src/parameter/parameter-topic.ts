/** The pages of values that stand in one list: definitions and thresholds, time limits, visits, agency duties. */
export type ParameterTopic = 'definitions' | 'deadlines' | 'visits' | 'obligations';
