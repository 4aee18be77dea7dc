import '@onething/portal-kit/applicant.css';
import './hall.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { RemotePlugin } from '@onething/portal-kit';
import { identifierPrefix } from './identifier-prefix.ts';
import { HallApp } from './hall-app.tsx';
import { addHallTexts } from './texts/add-hall-texts.ts';

/** The applicants' front end, as the shell loads it. */
const plugin: RemotePlugin = {
  id: 'hall',
  routes: [{ path: '/:code/*' }],
  mount(element, host) {
    addHallTexts(host);
    const page = <HallApp host={host} />;
    const drawn = element.firstElementChild !== null;
    const root = drawn ? hydrateRoot(element, page, { identifierPrefix }) : createRoot(element, { identifierPrefix });
    if (!drawn) root.render(page);
    return () => root.unmount();
  },
};

export default plugin;
