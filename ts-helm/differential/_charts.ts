import { runRandomCharts } from './random-charts.ts';
import { startRenderer } from './renderer.ts';
const [, , charts, sets, seed, reduced] = process.argv.map(Number);
const renderer = startRenderer();
const t = Date.now();
const report = await runRandomCharts({ charts: charts!, sets: sets!, seed: seed!, renderer, reduced: reduced ?? 3 });
await renderer.close();
console.log({
  ...report,
  unprintable: report.unprintable.length,
  differences: report.differences.length,
  seconds: (Date.now() - t) / 1000,
});
const short = (s: string) => s.replaceAll(/x{50,}/g, 'XXX').replaceAll(/漢{50,}/g, 'KKK');
for (const u of new Set(report.unprintable)) console.log('UNPRINTABLE', u.slice(0, 300));
for (const { files, difference } of report.differences) {
  console.log(
    '-----',
    difference.kind,
    difference.helm,
    short(difference.said).slice(0, 700),
    '\n',
    short(JSON.stringify(difference.sample)).slice(0, 1000),
  );
  for (const [p, t] of Object.entries(files)) if (/templates/.test(p) && t.trim() !== '') console.log('== ' + p + '\n' + short(t));
  console.log('== values.yaml ' + short(files['values.yaml'] ?? '').slice(0, 600));
}
