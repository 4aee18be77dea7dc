import { createRoot } from 'react-dom/client';
import type { RemotePlugin } from '@onething/portal-kit';
import { wipeFilings } from './filing/local-filing.ts';
import { wipeKeptDrafts } from './kept-draft.ts';
import { sendWaitingVisits } from './visits/use-visit-outbox.ts';
import { wipeVisits } from './visits/visit-outbox.ts';
import { workbenchEn } from './texts/en.ts';
import { workbenchZh } from './texts/zh.ts';
import { WorkbenchEntry } from './workbench-entry.tsx';
import 'virtual:antd-styles.css';
import '@onething/portal-kit/officers.css';
import './styles/pieces.css';
import './styles/queue.css';
import './styles/queue-preview.css';
import './styles/case.css';
import './styles/case-side.css';
import './styles/decision.css';
import './styles/notice.css';
import './styles/duplicate.css';
import './styles/enquiry.css';
import './styles/messages.css';
import './styles/desk.css';
import './styles/visits-desk.css';
import './styles/linked.css';
import './styles/change.css';
import './styles/amounts.css';

/** The officers' workbench, as the shell loads it. */
const plugin: RemotePlugin = {
  id: 'workbench',
  routes: [{ path: '/workbench' }, { path: '/workbench/*' }],
  mount(element, host) {
    host.addTexts('zh-CN', { workbench: workbenchZh });
    host.addTexts('en', { workbench: workbenchEn });
    const stopWiping = host.onSignOut(async () => {
      // What can still reach the office does; then nothing stays on the device.
      if (navigator.onLine) await sendWaitingVisits(host.client);
      wipeVisits();
      wipeKeptDrafts();
      wipeFilings();
    });
    const root = createRoot(element);
    root.render(<WorkbenchEntry host={host} />);
    return () => {
      stopWiping();
      root.unmount();
    };
  },
};

export default plugin;
