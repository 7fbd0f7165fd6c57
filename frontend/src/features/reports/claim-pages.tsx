import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useMemo } from 'react';
import type { Rating, ReportContent, ReportLine } from '@/lib/model';
import { LoadProblem } from '@/ui/states';
import { ClaimInReport } from './report-claim';
import { claimsQuery, claimsOfPage, type ReportPlace } from './report-calls';
import { useNear } from './use-near';
import classes from './reports.module.css';

interface Props {
  readonly of: ReportPlace;
  /** All that the report says but its claims. */
  readonly content: ReportContent;
  readonly contents: readonly ReportLine[];
  readonly ratings: readonly Rating[];
}

/**
 * The claims of a report: the words of each at once, to be found and jumped to, and all that is said of it once the
 * reader comes near.
 */
export function ClaimPages({ contents, ...rest }: Props) {
  const pages = useMemo(
    () =>
      Array.from({ length: Math.ceil(contents.length / claimsOfPage) }, (_, page) =>
        contents.slice(page * claimsOfPage, (page + 1) * claimsOfPage),
      ),
    [contents],
  );
  useEffect(() => {
    // The browser looked for it before it was there.
    goTo(1, Infinity);
  }, []);
  return pages.map((lines) => <ClaimPage key={lines[0]?.number} lines={lines} {...rest} />);
}

/** Rendered again only when it is its own that changes. */
const ClaimPage = memo(function ClaimPage({
  of,
  lines,
  ...rest
}: Omit<Props, 'contents'> & { lines: readonly ReportLine[] }) {
  const first = lines[0]?.number ?? 1;
  const [place, near] = useNear<HTMLDivElement>();
  const page = useQuery({ ...claimsQuery(of, first), enabled: near });
  const isRead = page.data !== undefined;
  useEffect(() => {
    // What stands before it on this page grew.
    if (isRead) goTo(first, first + claimsOfPage - 1);
  }, [isRead, first]);
  return (
    <div ref={place} aria-busy={near && page.isPending}>
      {page.isError && <LoadProblem error={page.error} retry={() => void page.refetch()} />}
      {lines.map(({ number, text }) => {
        const name = t`Claim ${{ number: String(number) }}`;
        const claim = page.data?.items.find((item) => item.number === number);
        return (
          <section
            key={number}
            className={classes['claim']}
            id={`claim-${String(number)}`}
            aria-label={name}
          >
            <h2 className="visually-hidden">{name}</h2>
            {claim ? (
              <ClaimInReport claim={claim} {...rest} />
            ) : (
              <blockquote>
                <b>{text}</b>
              </blockquote>
            )}
          </section>
        );
      })}
    </div>
  );
});

/** Scrolls to the claim that the address names, if it is one from the first to the last. */
function goTo(first: number, last: number) {
  const number = Number(/^#claim-(\d+)$/.exec(location.hash)?.[1]);
  if (number >= first && number <= last) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
}
