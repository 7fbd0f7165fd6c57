export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** Where a link may begin; what it holds is judged by the browser's own parser. */
const linkOrMention = /https?:\/\/|@/gi;
const space = /\s/;
/** A mark that ends the sentence around a link, not the link. */
const closing = /[.,;:!?)\]}'"»”’]+$/;

function linkAt(text: string, at: number): { text: string; href: string } | null {
  let end = at;
  while (end < text.length && !space.test(text[end] ?? ' ')) end += 1;
  const written = text.slice(at, end).replace(closing, '');
  const parsed = URL.parse(written);
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:')
    ? { text: written, href: parsed.href }
    : null;
}

function mentionAt(text: string, at: number, names: readonly string[]): string | null {
  const rest = text.slice(at + 1).toLowerCase();
  const name = names
    .filter((each) => rest.startsWith(each.toLowerCase()))
    .reduce<string | null>(
      (longest, each) => (each.length > (longest?.length ?? 0) ? each : longest),
      null,
    );
  return name === null ? null : text.slice(at, at + 1 + name.length);
}

/** A comment's text cut into words, links of the web and the names that it mentions. */
export function piecesOf(text: string, names: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { index } of text.matchAll(linkOrMention)) {
    if (index < done) continue;
    const link = text[index] === '@' ? null : linkAt(text, index);
    const mention = text[index] === '@' ? mentionAt(text, index, names) : null;
    const found = link?.text ?? mention;
    if (!found) continue;
    if (index > done) pieces.push({ kind: 'words', text: text.slice(done, index) });
    pieces.push(link ? { kind: 'link', ...link } : { kind: 'mention', text: found });
    done = index + found.length;
  }
  if (done < text.length) pieces.push({ kind: 'words', text: text.slice(done) });
  return pieces;
}

/** What is typed behind the last `@` before the caret, where a name may be meant; else null. */
export function mentionTyped(text: string, caret: number): string | null {
  const at = text.lastIndexOf('@', caret - 1);
  if (at < 0 || (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? ''))) return null;
  const typed = text.slice(at + 1, caret);
  return typed.length <= 40 && !typed.includes('\n') ? typed : null;
}

/** The text with a name in place of what was typed behind the `@`, and where the caret goes. */
export function withMention(
  text: string,
  caret: number,
  name: string,
): { text: string; caret: number } {
  const at = text.lastIndexOf('@', caret - 1);
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}
