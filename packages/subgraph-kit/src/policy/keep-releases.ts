import type { PolicyLayerRelease } from '@onething/policy';
import type { Listener } from '../inbox/listener.ts';
import { defineListener } from '../inbox/listener.ts';

/** Every subgraph keeps the releases it may decide under. */
export const keepReleases: Listener = defineListener({
  name: 'keep-releases',
  types: ['jurisdictions.release-published'],
  handle: (event, kit, manager) => kit.policy.accept(manager, event.data.release as PolicyLayerRelease, event.data.remaining),
});
