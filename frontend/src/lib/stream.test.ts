import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followStream } from './stream';

/** The network's edge: what the browser would open. */
class Source extends EventTarget {
  static opened: Source[] = [];
  closed = false;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    Source.opened.push(this);
  }
  close() {
    this.closed = true;
  }
  say(name: string, lastEventId = '') {
    this.dispatchEvent(new MessageEvent(name, { lastEventId }));
  }
}

const last = () => {
  const source = Source.opened.at(-1);
  if (!source) throw new Error('nothing was opened');
  return source;
};
let heard: string[];
let gaps: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.stubGlobal('EventSource', Source);
  Source.opened = [];
  heard = [];
  gaps = 0;
  stop = followStream({
    names: ['claim.changed'],
    onEvent: (name) => heard.push(name),
    onGap: () => (gaps += 1),
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a cut stream is taken up after the last event, less and less often', () => {
  last().say('ready', '6');
  last().say('claim.changed', '7');
  last().dispatchEvent(new Event('error'));
  expect(last().closed).toBe(true);
  vi.advanceTimersByTime(500);
  expect(last().url).toBe('/api/v1/events?after=7');
  for (const pause of [1_000, 2_000, 4_000]) {
    const { length } = Source.opened;
    last().dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(pause - 1);
    expect(Source.opened).toHaveLength(length);
    vi.advanceTimersByTime(1);
    expect(Source.opened).toHaveLength(length + 1);
  }
  last().say('ready', '7');
  expect(heard).toEqual(['claim.changed']);
  expect(gaps).toBe(0);
});

test('silence is a cut, too', () => {
  last().say('ready', '1');
  vi.advanceTimersByTime(30_000);
  last().say('heartbeat');
  vi.advanceTimersByTime(39_999);
  expect(Source.opened).toHaveLength(1);
  vi.advanceTimersByTime(501);
  expect(Source.opened).toHaveLength(2);
});

test('everything is asked anew when changes may have been missed', () => {
  last().dispatchEvent(new Event('error'));
  vi.advanceTimersByTime(500);
  last().say('ready', '3');
  expect(gaps).toBe(1);
  last().say('reset', '9');
  expect(gaps).toBe(2);
});

test('coming back online is not waited for', () => {
  last().say('ready', '1');
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  expect(Source.opened).toHaveLength(2);
});
