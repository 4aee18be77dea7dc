import { compilePolicy, hashLayer } from '@onething/policy';

/** What the library needs of the policy kernel. */
export interface PolicyKernel {
  compilePolicy: typeof compilePolicy;
  hashLayer: typeof hashLayer;
}

/** The kernel of the house. */
export const policyKernel: PolicyKernel = { compilePolicy, hashLayer };
