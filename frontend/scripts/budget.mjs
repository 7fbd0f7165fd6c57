// Fails when the JavaScript that the page begins with, which shows the queue, is gzipped over its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budgetInBytes = 170_000;
const dist = new URL('../dist/', import.meta.url);
const page = readFileSync(new URL('index.html', dist), 'utf8');
const scripts = [...page.matchAll(/(?:src|rel="modulepreload" crossorigin href)="\/([^"]+\.js)"/g)];
if (scripts.length === 0) throw new Error('dist/index.html begins with no script: was it built?');

let total = 0;
for (const [, file] of scripts) {
  const size = gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(8)}  ${file}`);
}
console.log(
  `${String(total).padStart(8)}  of ${budgetInBytes} bytes of gzipped JavaScript before the queue shows`,
);
if (total > budgetInBytes) {
  console.error('Over budget: load what the queue does not need by its own route, or drop it.');
  process.exit(1);
}
