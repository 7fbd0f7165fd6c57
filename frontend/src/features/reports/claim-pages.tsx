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
    if (/^#claim-\d+$/.test(location.hash)) {
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
    }
  }, []);
  return pages.map((lines) => <ClaimPage key={lines[0]?.number} lines={lines} {...rest} />);
}

/** Rendered again only when it is its own that changes. */
const ClaimPage = memo(function ClaimPage({
  of,
  lines,
  ...rest
}: Omit<Props, 'contents'> & { lines: readonly ReportLine[] }) {
  const [place, near] = useNear<HTMLDivElement>();
  const page = useQuery({ ...claimsQuery(of, lines[0]?.number ?? 1), enabled: near });
  return (
    <div ref={place} aria-busy={near && page.isPending}>
      {page.isError && <LoadProblem error={page.error} retry={() => void page.refetch()} />}
      {lines.map((line) => {
        const claim = page.data?.items.find(({ number }) => number === line.number);
        return claim ? (
          <ClaimInReport key={line.number} claim={claim} {...rest} />
        ) : (
          <WordsOfClaim key={line.number} line={line} />
        );
      })}
    </div>
  );
});

/** What stands in a claim's place until the rest of it is there. */
function WordsOfClaim({ line }: { line: ReportLine }) {
  const number = String(line.number);
  return (
    <section
      className={classes['claim']}
      id={`claim-${number}`}
      aria-label={t`Claim ${{ number }}`}
    >
      <h2 className="visually-hidden">{t`Claim ${{ number }}`}</h2>
      <blockquote>
        <b>{line.text}</b>
      </blockquote>
    </section>
  );
}
