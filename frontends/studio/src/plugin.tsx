import { createRoot } from 'react-dom/client';
import type { RemotePlugin } from '@onething/portal-kit';
import { StudioEntry } from './studio-entry.tsx';
import { studioEn } from './texts/en.ts';
import { studioZh } from './texts/zh.ts';
import 'virtual:antd-styles.css';
import '@onething/portal-kit/officers.css';
import './styles/studio.css';
import './styles/values.css';
import './styles/draft.css';
import './styles/standards.css';
import './styles/rehearsal.css';
import './styles/items.css';
import './styles/form.css';
import './styles/rules.css';
import './styles/places.css';

/** The pages of those who shape the policy of a place: values, forms, texts, drafts and releases. As the shell loads them. */
const plugin: RemotePlugin = {
  id: 'studio',
  routes: [{ path: '/studio' }, { path: '/studio/*' }],
  mount(element, host) {
    host.addTexts('zh-CN', { studio: studioZh });
    host.addTexts('en', { studio: studioEn });
    const root = createRoot(element);
    root.render(<StudioEntry host={host} />);
    return () => root.unmount();
  },
};

export default plugin;
