import { t } from '@lingui/core/macro';

/** RFC 9457: what went wrong, where, and what to do, as the server says it. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string | null | undefined;
  /** The field of the request that caused it, where there is one. */
  readonly field?: string | null | undefined;
  /** The state on the server, with a 412. */
  readonly current?: unknown;
}

/** What a type of problem is called in the page's language; English needs nothing beside the detail. */
let wordsOf: (type: string) => string | null = () => null;

/** Words for the types of problems from here on, in whatever language the page speaks then. */
export function sayProblems(words: typeof wordsOf): void {
  wordsOf = words;
}

function messageOf({ type, title, detail }: Problem): string {
  const words = wordsOf(type);
  return [words, detail].filter(Boolean).join(' ') || title;
}

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(messageOf(problem));
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export function unreachable(): Problem {
  return {
    type: 'about:blank',
    title: t`The server does not answer`,
    status: 0,
    detail: t`The server does not answer. Look whether Claimdesk still runs, then try again; what you typed is kept in this browser.`,
  };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'title' in body && 'status' in body;
}

/** Whatever an error response held, as a problem: a proxy in between may answer in HTML. */
export function problemOf(body: unknown, response: Response): Problem {
  if (isProblem(body)) return body;
  return {
    type: 'about:blank',
    title: response.statusText || t`Request failed`,
    status: response.status,
    detail: t`The server answered ${{ status: String(response.status) }} without saying why. Try again; if it stays so, look into the server’s log.`,
  };
}

/** The data of an answer; throws a {@link ProblemError} for any error answer. */
export async function answered<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw new ProblemError(problemOf(error, response));
  return data as T;
}

/** Words for any failure. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function statusOf(error: unknown): number | null {
  return error instanceof ProblemError ? error.problem.status : null;
}

/** The words for one field when the problem names it. */
export function fieldProblem(error: unknown, field: string): string | null {
  return error instanceof ProblemError && error.problem.field === field ? error.message : null;
}

/** What the page shows, or what the refusal (412) of a save on it says stands there where that is later. */
export function newerOf<T extends { readonly version: number }>(shown: T, error: unknown): T {
  const told =
    statusOf(error) === 412 && error instanceof ProblemError
      ? (error.problem.current as T | undefined)
      : undefined;
  return told && told.version > shown.version ? told : shown;
}
