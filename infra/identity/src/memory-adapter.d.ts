/** The provider's own in-memory storage, one per provider; the package ships no types for it. */
declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  import type { AdapterFactory } from 'oidc-provider';

  export function createMemoryAdapter(clockToleranceSeconds?: number): AdapterFactory;
}
