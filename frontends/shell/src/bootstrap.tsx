import '@onething/portal-kit/tokens.css';
import '@onething/portal-kit/frame.css';
import './shell.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { HostProvider } from '@onething/portal-kit';
import { App } from './app.tsx';
import { BrowserHost } from './host/browser-host.ts';
import { wipeExpired } from './host/device-store.ts';
import { readPageData } from './page-data.ts';
import { shellTexts } from './texts.ts';

const data = readPageData(document);
wipeExpired(Date.now());
const host = new BrowserHost(data.results);
host.addTexts('zh-CN', shellTexts['zh-CN']);
host.addTexts('en', shellTexts.en);
if (data.portal) host.portal = data.portal;

const root = document.getElementById('root')!;
const page = (
  <HostProvider host={host}>
    <App browser={host} />
  </HostProvider>
);
if (root.firstElementChild) hydrateRoot(root, page);
else createRoot(root).render(page);
void host.refreshSession();
