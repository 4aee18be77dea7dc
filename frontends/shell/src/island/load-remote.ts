import { loadRemote, registerRemotes } from '@module-federation/runtime';
import type { PortalRemote, RemotePlugin } from '@onething/portal-kit';

export const remoteTimeoutMs = 8000;

/** Why a front end is not there. */
export class RemoteUnavailable extends Error {
  constructor(remote: string, cause: unknown) {
    super(`front end ${remote} did not load`, { cause });
  }
}

/**
 * Loads a front end's plugin. A later attempt asks for the entry under a fresh address: browsers remember a module that failed.
 * Rejects with RemoteUnavailable when it fails or takes longer than eight seconds.
 */
export async function loadPlugin(remote: PortalRemote, attempt: number): Promise<RemotePlugin> {
  const entry = attempt === 0 ? remote.entry : `${remote.entry}?attempt=${attempt}-${Math.trunc(performance.now())}`;
  registerRemotes([{ name: remote.name, entry, type: 'module' }], { force: attempt > 0 });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new RemoteUnavailable(remote.name, 'timeout')), remoteTimeoutMs);
  });
  try {
    const module = await Promise.race([loadRemote<{ default: RemotePlugin }>(`${remote.name}/plugin`), timeout]);
    if (!module?.default) throw new RemoteUnavailable(remote.name, 'empty');
    return module.default;
  } catch (error) {
    throw error instanceof RemoteUnavailable ? error : new RemoteUnavailable(remote.name, error);
  } finally {
    clearTimeout(timer);
  }
}
