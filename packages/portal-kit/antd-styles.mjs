/**
 * Vite plugin: the module `virtual:antd-styles.css` is the CSS of the antd components the officers’ front ends use, in its theme.
 * antd would otherwise write style elements while the page runs, which `style-src 'self'` refuses.
 */
import { createRequire } from 'node:module';
import { antdTheme } from './src/officers/antd-theme.ts';

const require = createRequire(import.meta.url);
const moduleId = 'virtual:antd-styles.css';

/** Renders each component once; antd registers all rules of a component with its first rendering. */
function extractAntdStyles() {
  const { createElement } = require('react');
  const { renderToString } = require('react-dom/server');
  const { createCache, extractStyle, StyleProvider } = require('@ant-design/cssinjs');
  const { Button, Checkbox, ConfigProvider, Input, Radio, Select } = require('antd');
  const cache = createCache();
  const samples = [
    createElement(Button, { key: 'button' }, '·'),
    createElement(Checkbox, { key: 'checkbox' }),
    createElement(Checkbox.Group, { key: 'checkboxes', options: ['1'] }),
    createElement(Input, { key: 'input', allowClear: true, prefix: '·' }),
    createElement(Input.Search, { key: 'search' }),
    createElement(Input.TextArea, { key: 'area' }),
    createElement(Radio.Group, { key: 'radios', options: ['1'], optionType: 'button' }),
    createElement(Select, { key: 'select', open: true, options: [{ value: 1, label: '1' }] }),
  ];
  renderToString(
    createElement(
      StyleProvider,
      { cache, layer: true },
      createElement(ConfigProvider, { theme: antdTheme, wave: { disabled: true } }, samples),
    ),
  );
  return extractStyle(cache, true);
}

/** The plugin. */
export function antdStyles() {
  return {
    name: 'onething:antd-styles',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load: (id) => (id === `\0${moduleId}` ? extractAntdStyles() : undefined),
  };
}
