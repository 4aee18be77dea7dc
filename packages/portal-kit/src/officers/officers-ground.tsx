import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { antdTheme } from './antd-theme.ts';

// The page's CSP allows no style element: antd's rules come from the built file. Its variables, which antd writes all the same,
// go to an element outside the document, where they ask nobody's leave; the built file has them too.
const theme = { ...antdTheme, zeroRuntime: true };
const nowhere = document.createElement('div');

/** What the pages of every officers' front end stand on: antd in the house's dress and the class below which the officers' rules hold. */
export function OfficersGround({ children }: { children: ReactNode }) {
  return (
    <StyleProvider container={nowhere}>
      <ConfigProvider theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }} virtual={false}>
        <div className="wb">{children}</div>
      </ConfigProvider>
    </StyleProvider>
  );
}
