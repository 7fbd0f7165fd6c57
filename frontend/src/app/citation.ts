import { t } from '@lingui/core/macro';
import type { Copied } from '@/lib/clipboard';
import { day } from '@/lib/format';
import type { Article, ClaimDetail } from '@/lib/model';

/** The day, in the reader's time zone, on which an article was fetched, else taken in. */
function accessed({ archive, created }: Article): string {
  const at = new Date(archive?.fetched ?? created);
  const digits = (value: number) => String(value).padStart(2, '0');
  return day(`${at.getFullYear()}-${digits(at.getMonth() + 1)}-${digits(at.getDate())}`);
}

/** A claim verbatim with who said it, and where and when it appeared. */
export function citation(claim: ClaimDetail, article: Article): Copied {
  const { title, publisher, published, url } = article.metadata;
  const { text, speaker } = claim;
  const on = accessed(article);
  const said = t`“${text}”`;
  const named = title ? t`“${title}”` : null;
  const when = published ? day(published) : null;
  const work = element('a', named ?? '');
  work.href = claim.original.link ?? url ?? '';
  return {
    text: joined(said, [speaker, publisher, named, when, url && t`${url} (accessed ${on})`]).join(
      '',
    ),
    html: element(
      'p',
      ...joined(said, [
        speaker,
        publisher && element('cite', publisher),
        url ? named && work : named,
        when,
        url && t`accessed ${on}`,
      ]),
    ).outerHTML,
  };
}

/** What was said, a dash, and what is known of its source with commas between. */
function joined<T extends string | Node>(
  said: string,
  source: readonly (T | null | undefined)[],
): (string | T)[] {
  const known = source.filter((part): part is T => Boolean(part));
  return [said, ...known.flatMap((part, index) => [index === 0 ? ' — ' : ', ', part])];
}

function element<N extends 'a' | 'cite' | 'p'>(name: N, ...within: (Node | string)[]) {
  const made = document.createElement(name);
  made.append(...within);
  return made;
}
