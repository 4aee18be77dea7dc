/** The platform's ink and hairlines, written out here because this page is served without any build. */
export const signInStyles = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; border-top: 6px solid #0b5a8a; background: #fff; color: #15202b; font: 17px/1.75 "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", sans-serif; font-variant-numeric: tabular-nums; }
a { color: #0b5a8a; text-underline-offset: 4px; }
a:focus-visible, button:focus-visible { outline: 3px solid #ffc83d; outline-offset: 0; box-shadow: inset 0 0 0 2px #15202b; background: #fff; color: #15202b; }
.bar, main, footer > div { max-width: 1040px; margin: 0 auto; padding: 0 16px; }
header { border-bottom: 1px solid #d3d9df; }
.bar { display: flex; align-items: center; justify-content: space-between; min-height: 60px; }
.bar strong { font-size: 19px; }
.bar a { display: inline-flex; align-items: center; min-height: 48px; padding: 0 4px; font-size: 16px; }
main { padding-top: 32px; padding-bottom: 72px; }
h1 { margin: 0 0 12px; font-size: 30px; line-height: 1.3; text-wrap: balance; }
.lead { margin: 0 0 16px; max-width: 36em; font-size: 19px; line-height: 1.7; }
nav ul { margin: 8px 0 0; }
nav li, nav li:last-child { border-color: #e6eaee; }
nav a { display: flex; align-items: center; min-height: 48px; }
section { margin-top: 48px; }
h2 { margin: 0; padding-top: 12px; border-top: 2px solid #15202b; font-size: 23px; line-height: 1.4; }
ul { list-style: none; margin: 12px 0 0; padding: 0; }
li { border-top: 1px solid #d3d9df; }
li:last-child { border-bottom: 1px solid #d3d9df; }
.person { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 16px; align-items: center; width: 100%; min-height: 64px; padding: 10px 4px; border: 0; border-radius: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.person:hover { background: #e9f1f6; }
.name { font-weight: 700; }
.mark { margin-inline-start: 8px; color: #4b5763; font-size: 15px; font-weight: 400; }
.job { grid-column: 1; color: #4b5763; font-size: 16px; line-height: 1.6; }
.go { grid-column: 2; grid-row: 1 / span 2; color: #0b5a8a; text-decoration: underline; text-underline-offset: 4px; }
.cancel { margin: 48px 0 0; }
.cancel button { min-height: 48px; padding: 0 20px; border: 2px solid #0b5a8a; border-radius: 4px; background: #fff; color: #0b5a8a; font: inherit; cursor: pointer; }
.hint { margin: 8px 0 0; color: #4b5763; font-size: 16px; }
footer { border-top: 1px solid #d3d9df; background: #f4f6f8; }
footer > div { padding-top: 24px; padding-bottom: 48px; color: #4b5763; font-size: 16px; }
@media (min-width: 720px) {
  nav ul { display: flex; flex-wrap: wrap; column-gap: 32px; }
  nav li, nav li:last-child { border: 0; }
  h1 { font-size: 42px; }
  .lead { font-size: 21px; }
  h2 { font-size: 26px; }
  .person { grid-template-columns: 12em minmax(0, 1fr) auto; }
  .job { grid-column: 2; grid-row: 1; }
  .go { grid-column: 3; grid-row: 1; }
}
`;
