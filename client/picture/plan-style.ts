/** No script, no remote font or image: the file can be mailed and kept. */
export const PLAN_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1280px; padding: 24px; background: #fff; color: #111;
  font: 15px/1.45 system-ui, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 4px; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 32px 0 8px; }
header p { margin: 0 0 16px; color: #333; }
.quiet { margin: 20px 0; color: #333; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; list-style: none; margin: 0 0 20px; padding: 10px 0;
  border-block: 1px solid #bbb; font-size: 0.9rem; }
.legend li { display: flex; align-items: center; gap: 6px; }
.legend svg { flex: none; overflow: visible; }
.calendar { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(360px, 100%), 1fr)); gap: 24px 28px; }
figure { margin: 0; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { margin-top: 4px; font-size: 0.85rem; color: #333; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 5px 8px; text-align: left; vertical-align: top; border-bottom: 1px solid #ccc;
  overflow-wrap: anywhere; }
th { border-bottom: 2px solid #333; white-space: nowrap; }
td:first-child, td[data-label='Dời từ'] { white-space: nowrap; }
td svg { vertical-align: -5px; overflow: visible; }
tr { break-inside: avoid; }
@media (max-width: 700px) {
  body { padding: 14px; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table, tbody, tr, td { display: block; }
  tr { padding: 8px 0; border-bottom: 1px solid #999; }
  td, td:first-child, td[data-label='Dời từ'] { border: 0; padding: 1px 0 1px 88px; white-space: normal; }
  td::before { content: attr(data-label); float: left; margin-left: -88px; color: #555; }
}
@page { size: A4; margin: 12mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .calendar { grid-template-columns: 1fr 1fr; gap: 5mm 7mm; }
  table { font-size: 8.5pt; }
  h2 { break-after: avoid; }
}
`;
