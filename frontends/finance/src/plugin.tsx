import { createRoot } from 'react-dom/client';
import type { RemotePlugin } from '@onething/portal-kit';
import { FinanceEntry } from './finance-entry.tsx';
import { financeEn } from './texts/en.ts';
import { financeZh } from './texts/zh.ts';
import 'virtual:antd-styles.css';
import '@onething/portal-kit/officers.css';
// In this order: what changes something comes after it.
import './styles/frame.css';
import './styles/pieces.css';
import './styles/run.css';
import './styles/tables.css';
import './styles/calculation.css';
import './styles/charts.css';
import './styles/acts.css';
import './styles/bank.css';
import './styles/lists.css';
import './styles/layout.css';
import './styles/narrow.css';

/** The pages of those who pay: runs, bank, accounts, budgets. As the shell loads them. */
const plugin: RemotePlugin = {
  id: 'finance',
  routes: [{ path: '/finance' }, { path: '/finance/*' }],
  mount(element, host) {
    host.addTexts('zh-CN', { finance: financeZh });
    host.addTexts('en', { finance: financeEn });
    const root = createRoot(element);
    root.render(<FinanceEntry host={host} />);
    return () => root.unmount();
  },
};

export default plugin;
