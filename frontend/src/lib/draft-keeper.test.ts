import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '@/testing/samples';
import { json, problem, serve } from '@/testing/server';
import { DraftKeeper, leaveDrafts, sendUnsentDrafts } from './draft-keeper';
import { holdSession } from './session';

const name = 'ada.claim.c1.review';
const path = '/api/v1/drafts/claim.c1.review';

/** A server with one draft, as another device may have left it; `down` while it does not answer. */
function server(content: string | null = null, version = 0) {
  const kept = { content, version, down: false };
  const draft = () =>
    json({ name: 'claim.c1.review', content: kept.content, version: kept.version, saved: at });
  const guarded = (change: (body: string) => void) => async (request: Request) => {
    if (kept.down) throw new TypeError('no connection');
    if (request.headers.get('If-Match') !== `"${String(kept.version)}"`) {
      return problem(412, 'Changed meanwhile', {
        current: { name, content: kept.content, version: kept.version, saved: at },
      });
    }
    change(await request.text());
    return draft();
  };
  const sent = serve({
    [`GET ${path}`]: () => {
      if (kept.down) throw new TypeError('no connection');
      return draft();
    },
    [`PUT ${path}`]: guarded((body) => {
      kept.content = (JSON.parse(body) as { content: string }).content;
      kept.version += 1;
    }),
    [`DELETE ${path}`]: guarded(() => {
      kept.content = null;
      kept.version = 0;
    }),
  });
  return { kept, sent };
}

const at = '2025-01-04T10:00:00Z';
const typed = (words: string) => ({ rationale: words });
const settle = (ms = 2_000) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  holdSession(session);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('DraftKeeper', () => {
  it('sends what was typed once the typing has paused, and discards it', async () => {
    const { kept, sent } = server();
    const keeper = new DraftKeeper(name, true);
    for (const words of ['H', 'Ha', 'Hal', 'Half']) keeper.write(typed(words));
    expect(keeper.state().place).toBe('browser');
    await settle();
    expect(sent).toHaveLength(1);
    expect(kept.content).toBe('{"rationale":"Half"}');
    expect(keeper.state().place).toBe('server');

    keeper.discard();
    await settle();
    expect(kept.version).toBe(0);
    expect(localStorage).toHaveLength(0);
  });

  it('asks nothing of the server for what was discarded before it was sent', async () => {
    const { sent } = server();
    const keeper = new DraftKeeper(name, true);
    keeper.write(typed('x'));
    keeper.discard();
    await settle();
    expect(sent).toHaveLength(0);
  });

  it('keeps what is typed without a connection and sends it when that is back', async () => {
    const { kept } = server();
    kept.down = true;
    const keeper = new DraftKeeper(name, true);
    keeper.write(typed('On the train'));
    await settle();
    expect(keeper.state().place).toBe('unreachable');
    kept.down = false;
    keeper.hurry();
    await settle(10);
    expect(kept.content).toBe('{"rationale":"On the train"}');
    expect(keeper.state().place).toBe('server');
  });

  it('tries again by itself, and after a reload sends what was left', async () => {
    const { kept } = server();
    kept.down = true;
    const keeper = new DraftKeeper(name, true);
    keeper.write(typed('Left'));
    await settle();
    kept.down = false;
    await settle(3_000);
    expect(kept.content).toBe('{"rationale":"Left"}');

    kept.down = true;
    keeper.write(typed('Left again'));
    await settle();
    keeper.rest();
    leaveDrafts();
    kept.down = false;
    sendUnsentDrafts('ada');
    await settle();
    expect(kept.content).toBe('{"rationale":"Left again"}');
  });

  it('brings what was written on another device where nothing was typed here', async () => {
    server('{"rationale":"At the desk"}', 7);
    const keeper = new DraftKeeper(name, true);
    await keeper.look();
    expect(keeper.state()).toMatchObject({ value: typed('At the desk'), broughtFrom: at });
    leaveDrafts();
    expect(new DraftKeeper(name, true).state().value).toEqual(typed('At the desk'));
  });

  it('offers both where both devices wrote, and sends only what its author chose', async () => {
    const { kept, sent } = server('{"rationale":"At the desk"}', 2);
    const keeper = new DraftKeeper(name, true);
    keeper.write(typed('On the train'));
    await settle();
    expect(keeper.state()).toMatchObject({
      value: typed('On the train'),
      other: { value: typed('At the desk') },
      undecided: true,
    });
    const before = sent.length;
    keeper.write(typed('On the train, more'));
    await settle(60_000);
    expect(sent).toHaveLength(before);
    expect(kept.content).toBe('{"rationale":"At the desk"}');

    keeper.swap();
    expect(keeper.state()).toMatchObject({
      value: typed('At the desk'),
      other: { value: typed('On the train, more') },
    });
    keeper.swap();
    keeper.settle();
    await settle();
    expect(kept).toMatchObject({ content: '{"rationale":"On the train, more"}' });
    expect(keeper.state().other).toBeNull();
  });

  it('goes on with what is here when it was discarded elsewhere', async () => {
    const { kept } = server('{"rationale":"a"}', 1);
    const keeper = new DraftKeeper(name, true);
    await keeper.look();
    kept.content = null;
    kept.version = 0;
    keeper.write(typed('a, and more'));
    await settle(5_000);
    expect(kept.content).toBe('{"rationale":"a, and more"}');
  });

  it('says why the server will not have it, and does not ask again', async () => {
    const sent = serve({
      [`PUT ${path}`]: () => problem(422, 'Breaks a rule', { detail: 'Too odd.' }),
    });
    const keeper = new DraftKeeper(name, true);
    keeper.write(typed('x'));
    await settle(120_000);
    expect(keeper.state()).toMatchObject({ place: 'refused', reason: 'Too odd.' });
    expect(sent).toHaveLength(1);
  });

  it('sends nothing in the name of somebody else', async () => {
    const { sent } = server();
    const keeper = new DraftKeeper('ben.claim.c1.review', true);
    keeper.write(typed('x'));
    await settle();
    expect(sent).toHaveLength(0);
  });
});
