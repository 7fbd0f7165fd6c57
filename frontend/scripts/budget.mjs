// Fails when the JavaScript that must arrive before the queue shows, gzipped, is over its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budgetInBytes = 170_000;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const needed = new Set();
function need(key) {
  if (needed.has(key)) return;
  needed.add(key);
  for (const imported of manifest[key].imports ?? []) need(imported);
}
for (const key of ['index.html', 'src/app/routes/queue-page.tsx']) {
  if (!manifest[key]) throw new Error(`The build has no chunk ${key}: did the queue page move?`);
  need(key);
}

let total = 0;
for (const key of needed) {
  const { file } = manifest[key];
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
