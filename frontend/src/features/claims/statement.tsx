import type { ReactNode } from 'react';
import type { Claim } from '@/lib/model';

/** The claim's own words with its figures set bold. */
export function Statement({ claim }: { claim: Pick<Claim, 'start' | 'text' | 'quantities'> }) {
  const parts: ReactNode[] = [];
  let at = 0;
  const figures = claim.quantities.toSorted((a, b) => a.start - b.start);
  for (const figure of figures) {
    const start = figure.start - claim.start;
    const end = figure.end - claim.start;
    if (start < at || end > claim.text.length) continue;
    parts.push(claim.text.slice(at, start), <b key={start}>{claim.text.slice(start, end)}</b>);
    at = end;
  }
  parts.push(claim.text.slice(at));
  return parts;
}
