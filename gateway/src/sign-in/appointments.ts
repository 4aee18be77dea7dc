import type { Caller, Grant, Logger } from '@onething/subgraph-kit';
import type { CallSubgraph } from '../graphql/call-subgraph.ts';
import type { SubgraphTransport } from '../graphql/subgraph-transport.ts';

const QUERY = 'query MyAppointments { myAppointments { role jurisdictionCode } }';

/** What finding appointments needs. */
export interface AppointmentParts {
  /** The subgraph that keeps them; undefined: nobody is appointed by administrators. */
  places: SubgraphTransport | undefined;
  call: CallSubgraph;
  logger: Logger;
}

/** Adds the posts given by administrators to what the identity provider says of somebody. */
export type WithAppointments = (caller: Caller, traceId: string) => Promise<Caller>;

/**
 * A member of staff with the posts that administrators of a place gave them (`appointOfficer`). Without an answer the person signs in with
 * what the identity provider says: less than they hold, never more.
 */
export function withAppointments({ places, call, logger }: AppointmentParts): WithAppointments {
  return async (caller, traceId) => {
    if (!places || caller.kind !== 'STAFF') return caller;
    const context = { caller, purpose: 'sign-in', language: 'zh-CN' as const, traceId };
    try {
      const answer = await call(places, { query: QUERY, variables: {}, operationName: 'MyAppointments' }, context);
      const posts = (answer.data?.['myAppointments'] ?? []) as { role: Grant['role']; jurisdictionCode: string }[];
      const given = posts.map(({ role, jurisdictionCode }): Grant => ({ role, jurisdiction: jurisdictionCode }));
      return { ...caller, grants: [...caller.grants, ...given] };
    } catch (error) {
      logger.error('gateway.appointments-unknown', error, { traceId });
      return caller;
    }
  };
}
