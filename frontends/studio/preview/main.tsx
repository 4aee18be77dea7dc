import { createRoot } from 'react-dom/client';
import { HostProvider, useHost } from '@onething/portal-kit';
import { PortalFrame } from '@onething/portal-kit/shell';
import '@onething/portal-kit/tokens.css';
import '@onething/portal-kit/frame.css';
import { useEffect, useRef } from 'react';
import plugin from '../src/plugin.tsx';
import { sampleHost as host } from './sample-host.ts';

document.documentElement.lang = host.language;

function Island() {
  const place = useRef<HTMLDivElement>(null);
  const current = useHost();
  useEffect(() => (place.current ? plugin.mount(place.current, host) : undefined), []);
  void current;
  return <div className="island" ref={place} />;
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <HostProvider host={host}>
    <PortalFrame officers>
      <Island />
    </PortalFrame>
  </HostProvider>,
);
