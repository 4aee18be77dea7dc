import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { runMeasured } from './measured-process.ts';

// The stock configuration as its documentation shows it: no session, no signature, no deadline, nobody refused.
runMeasured(async ({ supergraphSdl }) => {
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }), stopOnTerminationSignals: false });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  return url;
});
