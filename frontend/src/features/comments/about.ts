import type { Comment } from '@/lib/model';

/** What of a claim a comment is about, where it is not the whole: a part, or a piece of evidence. */
export type About = { readonly part: number } | { readonly evidence: string };

/** What a comment is about; null for the whole claim. */
export function aboutOf({ part, evidence }: Pick<Comment, 'part' | 'evidence'>): About | null {
  if (evidence) return { evidence };
  return typeof part === 'number' ? { part } : null;
}

/** A key that says what is meant, for drafts and lists. */
export function aboutKey(about: About | null): string {
  if (!about) return '';
  return 'part' in about ? `.part.${String(about.part)}` : `.evidence.${about.evidence}`;
}
