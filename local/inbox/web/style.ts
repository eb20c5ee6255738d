/** The one stylesheet of the inbox: system fonts, light and dark, a list of cards on narrow screens. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f5f6f8; --sheet: #ffffff; --ink: #1b2430; --soft: #566172; --line: #dde2e9;
  --accent: #a3161f; --accent-ink: #ffffff; --hover: #f0f3f8; --chip: #edf0f5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12161c; --sheet: #1a2029; --ink: #e8ecf2; --soft: #a3aebd; --line: #2e3744;
    --accent: #ff8f87; --accent-ink: #1b0f0e; --hover: #222a36; --chip: #28313e;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink); line-height: 1.5;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
}
a { color: inherit; text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header.page { background: var(--sheet); border-bottom: 1px solid var(--line); border-top: 4px solid var(--accent); }
.inner { max-width: 76rem; margin: 0 auto; padding: 1rem 1.25rem; }
header.page .brand { color: var(--accent); font-weight: 700; text-decoration: none; }
h1 { font-size: 1.35rem; line-height: 1.3; margin: .1rem 0; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
header.page p { margin: .1rem 0; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 1rem 0 .75rem; }
.bar .end { margin-left: auto; }
form.search { display: flex; gap: .5rem; flex: 1 1 22rem; max-width: 36rem; }
input[type=search] {
  flex: 1; min-width: 0; padding: .5rem .7rem; font: inherit; color: inherit;
  background: var(--sheet); border: 1px solid var(--line); border-radius: .4rem;
}
button, .button {
  display: inline-block; padding: .5rem .9rem; font: inherit; border-radius: .4rem; text-decoration: none;
  border: 1px solid var(--line); background: var(--sheet); color: inherit; cursor: pointer; white-space: nowrap;
}
button { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600; }
.button:hover { background: var(--hover); }
table { width: 100%; border-collapse: collapse; background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; }
th { text-align: left; font-size: .8125rem; font-weight: 600; color: var(--soft); }
th, td { padding: .55rem .8rem; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
tr:last-child td { border-bottom: 0; }
tbody tr { position: relative; }
tbody tr:hover { background: var(--hover); }
td.when, td.code { white-space: nowrap; font-variant-numeric: tabular-nums; }
td.who { min-width: 13rem; }
td.who .small { display: block; }
td.code a { position: relative; z-index: 1; text-decoration: none; }
td.code a:hover { text-decoration: underline; }
td.what a { font-weight: 600; text-decoration: none; }
td.what a::after { content: ""; position: absolute; inset: 0; }
td.what a:hover { text-decoration: underline; }
.chip { background: var(--chip); border-radius: .3rem; padding: .1rem .45rem; font-size: .8125rem; }
.note { background: var(--sheet); border: 1px dashed var(--line); border-radius: .5rem; padding: 2.5rem 1rem; text-align: center; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .75rem 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: min(70vh, 46rem); min-height: 22rem; resize: vertical; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
details { background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; margin: .75rem 0; }
summary { padding: .6rem .9rem; cursor: pointer; font-weight: 600; }
pre { margin: 0; padding: .25rem .9rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .875rem; line-height: 1.55; }
pre, .mono { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
ul.files { padding-left: 1.2rem; margin: .25rem 0; }
@media (max-width: 44rem) {
  .inner { padding: .8rem; }
  table, tbody, tr, td { display: block; width: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { padding: .6rem .8rem; border-bottom: 1px solid var(--line); }
  tr:last-child { border-bottom: 0; }
  td { padding: .1rem 0; border: 0; white-space: normal !important; }
  .bar .end { margin-left: 0; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .4rem; }
}
`;
