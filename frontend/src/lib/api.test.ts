import { describe, expect, it } from 'vitest';
import { json, problem, serve } from '@/testing/server';
import { api } from './api';
import { answered, ProblemError } from './problem';
import { giveUpSession, holdSession } from './session';

const session = (csrf: string) => ({
  account: { id: '1', name: 'Ada', role: 'reviewer' as const },
  csrf,
});

describe('the client', () => {
  it('sends the token with what changes something, and with nothing else', async () => {
    holdSession(session('token-1'));
    const sent = serve({
      'GET /api/v1/session': () => json(session('token-1')),
      'DELETE /api/v1/session': () => new Response(null, { status: 204 }),
    });
    await api.GET('/api/v1/session');
    await api.DELETE('/api/v1/session');
    expect(sent.map(({ headers }) => headers.get('X-CSRF-Token'))).toEqual([null, 'token-1']);
  });

  it('repeats what an ended session refused, once its owner has signed in again', async () => {
    holdSession(session('old'));
    let signedIn = false;
    const sent = serve({
      'GET /api/v1/setup': () =>
        signedIn ? json({ needed: false }) : problem(401, 'Not signed in'),
    });
    const answer = answered(api.GET('/api/v1/setup'));
    await expect.poll(() => sent.length).toBe(1);
    signedIn = true;
    holdSession(session('new'));
    expect(await answer).toEqual({ needed: false });
  });

  it('gives the refusal when its owner does not sign in', async () => {
    holdSession(session('old'));
    const sent = serve({ 'GET /api/v1/setup': () => problem(401, 'Not signed in') });
    const answer = answered(api.GET('/api/v1/setup'));
    await expect.poll(() => sent.length).toBe(1);
    giveUpSession();
    await expect(answer).rejects.toThrow('Not signed in');
  });

  it('says that the server does not answer', async () => {
    serve({});
    await expect(answered(api.GET('/api/v1/setup'))).rejects.toThrow('does not answer');
  });

  it('makes a problem of an answer that is not one', async () => {
    serve({
      'GET /api/v1/setup': () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    });
    const failure: unknown = await answered(api.GET('/api/v1/setup')).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ProblemError);
    expect((failure as ProblemError).problem.status).toBe(502);
  });
});
