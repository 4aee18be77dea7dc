import { useEffect, useRef, useState } from 'react';
import { useHost } from '@onething/portal-kit';
import type { PortalRemote } from '@onething/portal-kit';
import { loadPlugin } from './load-remote.ts';

type IslandState = 'LOADING' | 'READY' | 'FAILED';

/**
 * The place of a front end on the page. What the server drew there stays visible until the front end takes it over; when it
 * does not come, the rest of the page lives on and the person is told what still works.
 */
export function RemoteIsland({ remote }: { remote: PortalRemote }) {
  const host = useHost();
  const element = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<IslandState>('LOADING');

  useEffect(() => {
    let unmount: (() => void) | undefined;
    let left = false;
    setState('LOADING');
    loadPlugin(remote, attempt)
      .then((plugin) => {
        if (left || !element.current) return;
        unmount = plugin.mount(element.current, host);
        setState('READY');
      })
      .catch((error: unknown) => {
        console.error(error);
        if (!left) setState('FAILED');
      });
    return () => {
      left = true;
      // React forbids taking one root away while another is being drawn.
      queueMicrotask(() => unmount?.());
    };
  }, [remote, host, attempt]);

  return (
    <>
      {state === 'FAILED' && <IslandProblem onRetry={() => setAttempt(attempt + 1)} />}
      {state === 'LOADING' && attempt > 0 && (
        <p className="island-loading" role="status">
          {host.t('kit.loading')}
        </p>
      )}
      <div
        ref={element}
        className="island"
        data-remote={remote.name}
        hidden={state === 'FAILED'}
        suppressHydrationWarning
        dangerouslySetInnerHTML={empty}
      />
    </>
  );
}

/** One object, so that React never writes the element's content again. */
const empty = { __html: '' };

function IslandProblem({ onRetry }: { onRetry: () => void }) {
  const { t } = useHost();
  return (
    <div className="island-problem" role="alert">
      <h1>{t('shell.island.title')}</h1>
      <p>{t('shell.island.text')}</p>
      <p>{t('shell.island.works')}</p>
      <button type="button" className="link-button" onClick={onRetry}>
        {t('kit.retry')}
      </button>
    </div>
  );
}
