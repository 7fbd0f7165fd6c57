import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { speak } from '@/lib/language';
import { leaveDrafts } from '@/lib/draft-keeper';
import { holdSession } from '@/lib/session';

// What jsdom does not have and Mantine asks for.
window.matchMedia = (query: string) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
  }) as unknown as MediaQueryList;
window.ResizeObserver = class {
  observe() {
    /* jsdom lays nothing out */
  }
  unobserve() {
    /* jsdom lays nothing out */
  }
  disconnect() {
    /* jsdom lays nothing out */
  }
};
// Everything is near where nothing is laid out.
window.IntersectionObserver = class {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];
  readonly #tell: IntersectionObserverCallback;
  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
  }
  observe(target: Element) {
    const near = { isIntersecting: true, target } as IntersectionObserverEntry;
    queueMicrotask(() => this.#tell([near], this));
  }
  unobserve() {
    /* jsdom lays nothing out */
  }
  disconnect() {
    /* jsdom lays nothing out */
  }
  takeRecords() {
    return [];
  }
};
Element.prototype.scrollIntoView = () => undefined;
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();

// Tests read English, whatever the machine speaks.
beforeAll(() => speak('en'));

afterEach(() => {
  cleanup();
  holdSession(null);
  leaveDrafts();
  localStorage.clear();
});
