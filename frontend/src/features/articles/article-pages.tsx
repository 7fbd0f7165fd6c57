import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Claim, TextPage } from '@/lib/model';
import { LoadProblem, SkeletonLines } from '@/ui/states';
import { pagesQuery } from './article-calls';
import classes from './article-pages.module.css';

interface Props {
  readonly articleId: string;
  readonly claims: readonly Claim[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** The pages of the original, with each claim marked where it stands. */
export function ArticlePages({ articleId, claims, selected, onSelect }: Props) {
  const pages = useQuery(pagesQuery(articleId));
  if (pages.isPending) {
    return <SkeletonLines label={t`The pages are loading`} lines={[100, 100, 100]} />;
  }
  if (pages.isError) {
    return <LoadProblem error={pages.error} retry={() => void pages.refetch()} />;
  }
  return (
    <ol className={classes['pages']}>
      {pages.data.items.map((page) => (
        <Page
          key={page.number}
          page={page}
          picture={`/api/v1/articles/${articleId}/pages/${String(page.number)}/picture`}
          claims={claims}
          selected={selected}
          onSelect={onSelect}
        />
      ))}
    </ol>
  );
}

interface PageProps extends Omit<Props, 'articleId'> {
  readonly page: TextPage;
  readonly picture: string;
}

function Page({ page, picture, claims, selected, onSelect }: PageProps) {
  // Where the claims stand does not change with the one that is selected.
  const placed = useMemo(
    () => claims.map((claim) => ({ claim, on: boxes(page, claim) })).filter(({ on }) => on.length),
    [page, claims],
  );
  const number = page.number;
  return (
    <li
      className={classes['page']}
      style={{ aspectRatio: `${String(page.width)} / ${String(page.height)}` }}
    >
      <img src={picture} alt={t`Page ${number} of the original`} loading="lazy" />
      {placed.map(({ claim, on }) =>
        on.map((box, index) => (
          <button
            key={`${claim.id} ${String(index)}`}
            type="button"
            className={classes['box']}
            style={box}
            aria-label={claim.text}
            aria-current={claim.id === selected ? 'true' : undefined}
            // For the pointer: a line is too low to be aimed at surely, and the list of claims leads to each by keyboard.
            tabIndex={-1}
            aria-hidden={index > 0 || undefined}
            ref={claim.id === selected && index === 0 ? intoView : undefined}
            onClick={() => onSelect(claim.id)}
          />
        )),
      )}
    </li>
  );
}

function intoView(box: HTMLElement | null) {
  box?.scrollIntoView({ block: 'nearest' });
}

/** Where a claim stands on a page, one box a line, in percent of the page. */
export function boxes(page: TextPage, claim: { readonly start: number; readonly end: number }) {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)}%`;
  return page.lines
    .filter((line) => line.start < claim.end && line.end > claim.start)
    .map((line) => {
      // Letters differ in width, so a claim that begins within a line is placed by its share of the letters.
      const letter = (line.right - line.left) / (line.end - line.start);
      const from = line.left + Math.max(0, claim.start - line.start) * letter;
      const to = line.right - Math.max(0, line.end - claim.end) * letter;
      return {
        insetInlineStart: share(from, page.width),
        inlineSize: share(to - from, page.width),
        insetBlockStart: share(line.top, page.height),
        blockSize: share(line.bottom - line.top, page.height),
      };
    });
}
