import { vi } from 'vitest';

type Answer = (request: Request) => Response | Promise<Response>;

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

export function problem(status: number, title: string, more: object = {}): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, ...more }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

/**
 * Answers at the network's edge, by `METHOD /path`; a route that no test named fails the request.
 * Gives back what was sent, in order.
 */
export function serve(answers: Record<string, Answer>): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const text = await request.clone().text();
    const isJson = request.headers.get('Content-Type')?.includes('json') ?? false;
    sent.push({
      method: request.method,
      path: pathname + search,
      headers: request.headers,
      body: isJson ? (JSON.parse(text) as unknown) : text,
    });
    const answer = answers[`${request.method} ${pathname}`];
    if (!answer) throw new TypeError(`No answer for ${request.method} ${pathname}`);
    return answer(request);
  });
  return sent;
}
