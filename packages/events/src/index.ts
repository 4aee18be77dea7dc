export * from './agency-topic.ts';
export * from './evidence.ts';
export * from './event-types.ts';
export * from './cloud-event.ts';
export * from './event-bus.ts';
export { InProcessBus, type InProcessBusOptions } from './in-process-bus.ts';
export { NatsBus, type NatsBusOptions } from './nats-bus.ts';
export { confirmedEnrolmentContext, type ConfirmedEnrolment, type OtherBenefitFact, type PayoutWish } from './confirmed-enrolment.ts';
export { lifeEventContext, type LifeEventFact } from './life-event.ts';
