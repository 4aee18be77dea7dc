/**
 * antd in the project's own dress: small controls, hairlines, no motion, no shadows.
 * Read by the running page and by the build, which writes antd's CSS from it into a file (the page's CSP allows no inline style).
 * The colours repeat portal-kit's tokens as numbers, because antd computes shades from them.
 */
import type { ThemeConfig } from 'antd';

const ink = '#15202b';
const secondary = '#4b5763';
const hairline = '#d3d9df';
const split = '#e6eaee';
const controlBorder = '#76828d';
const accent = '#0b5a8a';
const error = '#b3261e';

/** The theme without its run-time switch: what both sides agree on. */
export const antdTheme: ThemeConfig = {
  cssVar: { key: 'officers', prefix: 'ant' },
  hashed: false,
  token: {
    colorPrimary: accent,
    colorInfo: accent,
    colorLink: accent,
    colorError: error,
    colorErrorText: error,
    colorWarning: '#855300',
    colorSuccess: '#1c6644',
    colorTextBase: ink,
    colorText: ink,
    colorTextSecondary: secondary,
    colorTextTertiary: secondary,
    colorTextQuaternary: '#5c6873',
    colorTextDescription: secondary,
    colorTextPlaceholder: '#5c6873',
    colorTextDisabled: '#5c6873',
    colorBorder: controlBorder,
    colorBorderDisabled: hairline,
    colorBorderSecondary: split,
    colorSplit: split,
    colorBgContainerDisabled: '#f4f6f8',
    controlItemBgActive: '#e9f1f6',
    controlItemBgActiveHover: '#e9f1f6',
    controlItemBgHover: '#f4f6f8',
    fontFamily: 'inherit',
    fontSize: 13,
    fontSizeSM: 12,
    lineHeight: 1.55,
    fontWeightStrong: 600,
    controlHeight: 32,
    controlHeightSM: 26,
    borderRadius: 4,
    borderRadiusSM: 3,
    borderRadiusLG: 4,
    motion: false,
    boxShadow: 'none',
    boxShadowSecondary: 'none',
    boxShadowTertiary: 'none',
    controlOutlineWidth: 0,
    wireframe: false,
  },
  components: {
    Button: { fontWeight: 400, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', contentFontSize: 13, paddingInline: 12 },
    Select: { optionSelectedBg: '#e9f1f6', optionSelectedFontWeight: 600 },
    Radio: { buttonSolidCheckedBg: ink, buttonSolidCheckedHoverBg: ink, buttonSolidCheckedActiveBg: ink },
  },
};
