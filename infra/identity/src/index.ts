export { createIdentityProvider } from './identity-provider.ts';
export type { IdentityProvider, IdentityProviderOptions } from './identity-provider.ts';
export type { IntegratorClient, PortalClient } from './provider-configuration.ts';
export type { IdentityClaims, LocalisedText, SampleGrant, SamplePerson } from './sample-person.ts';
