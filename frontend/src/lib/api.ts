import createClient from 'openapi-fetch';
import type { paths } from './api-schema';
import { ProblemError, unreachable } from './problem';
import { csrfToken, signInAgain } from './session';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

declare global {
  interface Window {
    /** Answers to what `early.js` asked for, by path and query. */
    claimdeskEarly?: Map<string, Promise<Response>>;
  }
}

/** The answer to what was asked for early, if it was; it is taken once, and only a good one. */
async function earlyAnswer({ method, url }: Request): Promise<Response | undefined> {
  const { pathname, search } = new URL(url);
  const path = pathname + decodeURIComponent(search);
  const asked = method === 'GET' ? window.claimdeskEarly?.get(path) : undefined;
  if (!asked) return undefined;
  window.claimdeskEarly?.delete(path);
  const answer = await asked;
  return answer.ok ? answer : undefined;
}

/** Sends a request; when the session has ended, its answer says so and nobody is asked. */
export async function quietFetch(request: Request): Promise<Response> {
  const csrf = csrfToken();
  if (csrf !== null && !safeMethods.has(request.method)) request.headers.set('X-CSRF-Token', csrf);
  try {
    return (await earlyAnswer(request)) ?? (await fetch(request));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(unreachable());
  }
}

/**
 * Sends a request as the person signed in. When the session has ended meanwhile, it asks over the
 * page to sign in again and then repeats the request: whoever was typing loses nothing.
 */
export async function deskFetch(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await quietFetch(request);
  const { pathname } = new URL(request.url);
  if (response.status !== 401 || pathname === '/api/v1/session' || csrfToken() === null) {
    return response;
  }
  return (await signInAgain()) ? quietFetch(again) : response;
}

export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: deskFetch });
