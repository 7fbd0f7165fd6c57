import { t } from '@lingui/core/macro';
import { api, quietFetch } from './api';
import { answered, ProblemError, reasonOf, statusOf } from './problem';
import { currentSession } from './session';

const prefix = 'claimdesk.draft.';

/** A draft is sent once the typing has paused for this long, not for each key. */
const pauseMs = 1_500;
const firstRetryMs = 3_000;
const longestRetryMs = 60_000;
/** As long as the server keeps; a longer one stays in the browser. */
const longestContent = 100_000;

/**
 * Where a draft is by now. `browser`: only here, and nothing else was tried; `unreachable`: the
 * server does not answer and is asked again; `refused`: it will not have it.
 */
export type DraftPlace = 'nowhere' | 'browser' | 'sending' | 'server' | 'unreachable' | 'refused';

export interface DraftVersion {
  readonly value: object;
  readonly savedAt: string;
}

export interface DraftState {
  /** What was typed; null when nothing was. */
  readonly value: object | null;
  readonly savedAt: string | null;
  readonly place: DraftPlace;
  /** Why the server refused it. */
  readonly reason: string | null;
  /** False when the browser refuses to keep it. */
  readonly kept: boolean;
  /** When another device's version was taken over, nothing having been typed here. */
  readonly broughtFrom: string | null;
  /** What was written elsewhere meanwhile; it waits for its author to choose. */
  readonly other: DraftVersion | null;
  /** Whether that choice is still to be made: until then nothing is sent. */
  readonly undecided: boolean;
}

/** What the browser keeps: the state, and how it stands to the server's. */
interface Stored {
  readonly value: object | null;
  readonly savedAt: string | null;
  /** The server's version that this continues; 0 for none. */
  readonly version?: number;
  /** Whether the server does not have it yet; with no value: has not discarded it yet. */
  readonly unsent?: boolean;
  readonly other?: DraftVersion | null;
  readonly undecided?: boolean;
}

interface Remote {
  readonly content?: string | null;
  readonly version: number;
  readonly saved?: string | null;
}

const nothing: DraftState = {
  value: null,
  savedAt: null,
  place: 'nowhere',
  reason: null,
  kept: true,
  broughtFrom: null,
  other: null,
  undecided: false,
};

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function read(name: string): Stored | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(prefix + name) ?? 'null');
    return isObject(stored) && 'value' in stored ? (stored as Stored) : null;
  } catch {
    // Storage forbidden or the entry damaged: there is no draft.
    return null;
  }
}

/**
 * Keeps one draft: in the browser at once, on the server (where asked for) after a pause, again and
 * again while that does not answer. Neither of two devices overwrites the other's words.
 */
export class DraftKeeper {
  readonly name: string;
  #state: DraftState;
  #version: number;
  #unsent: boolean;
  #served: boolean;
  #busy = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  /** @param name begins with the key of its author's account, and a full stop */
  constructor(name: string, served: boolean) {
    const found = read(name);
    this.name = name;
    this.#served = served;
    this.#version = found?.version ?? 0;
    this.#unsent = found?.unsent ?? (served && found?.value != null);
    this.#state = {
      ...nothing,
      value: found?.value ?? null,
      savedAt: found?.savedAt ?? null,
      place: found?.value == null ? 'nowhere' : this.#unsent || !served ? 'browser' : 'server',
      other: found?.other ?? null,
      undecided: found?.undecided ?? false,
    };
  }

  readonly state = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    keepers.set(this.name, this);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0 && !this.#unsent) keepers.delete(this.name);
    };
  };

  /** From now on the server keeps it, too. */
  serve(): this {
    this.#served = true;
    return this;
  }

  /** Keeps what was typed; answers whether the browser could. */
  write(value: object): boolean {
    this.#unsent = this.#served;
    this.#change({ value, savedAt: new Date().toISOString(), place: 'browser', reason: null });
    this.#sendIn(pauseMs);
    return this.#state.kept;
  }

  /** Forgets the draft, here and on the server. */
  discard(): void {
    clearTimeout(this.#timer);
    // While a first sending is on its way its version is not known; what follows it discards.
    this.#unsent = this.#served && (this.#version > 0 || this.#busy);
    this.#change({ ...nothing });
    if (this.#unsent) this.#sendIn(0);
  }

  /** Takes what was written elsewhere, or changes back to what was written here. */
  swap(): void {
    const { other, value, savedAt } = this.#state;
    if (!other || !value) return;
    this.#unsent = true;
    this.#change({
      value: other.value,
      savedAt: other.savedAt,
      other: { value, savedAt: savedAt ?? new Date().toISOString() },
      undecided: false,
    });
    this.#sendIn(0);
  }

  /** Stays with what stands in the fields and lets the other go. */
  settle(): void {
    this.#change({ other: null, undecided: false });
    this.#sendIn(0);
  }

  /** Asks the server what it has. */
  async look(): Promise<void> {
    if (!this.#served || this.#busy || !this.#mayAsk()) return;
    this.#busy = true;
    try {
      this.#merge(await answered(api.GET('/api/v1/drafts/{name}', this.#named())));
      this.#failures = 0;
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#busy = false;
    }
    if (this.#unsent) this.#sendIn(0);
  }

  /** Sends nothing more. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#unsent = false;
  }

  /** Sends at once what is not sent: the connection is back. */
  hurry(): void {
    if (this.#unsent && this.#state.place !== 'refused') this.#sendIn(0);
  }

  #named() {
    const account = currentSession()?.account.id ?? '';
    return {
      params: { path: { name: this.name.slice(account.length + 1) } },
      // Nobody is asked to sign in again in the middle of a word.
      fetch: quietFetch,
    };
  }

  #mayAsk(): boolean {
    const account = currentSession()?.account.id;
    return account !== undefined && this.name.startsWith(`${account}.`);
  }

  #sendIn(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#unsent) this.#timer = setTimeout(() => void this.#send(), ms);
  }

  async #send(): Promise<void> {
    if (this.#busy || !this.#unsent || this.#state.undecided || !this.#mayAsk()) return;
    const { value } = this.#state;
    const content = value === null ? '' : JSON.stringify(value);
    if (content.length > longestContent) {
      this.#change({ place: 'refused', reason: t`It is too long for a draft on the server.` });
      return;
    }
    this.#busy = true;
    if (value) this.#change({ place: 'sending' });
    try {
      if (value) await this.#put(content);
      else await this.#delete();
      this.#failures = 0;
      if (this.#state.value === value) {
        this.#unsent = false;
        this.#change({ place: value ? 'server' : 'nowhere', reason: null });
      }
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#busy = false;
    }
    if (this.#unsent && this.#failures === 0 && this.#state.place !== 'refused') {
      this.#sendIn(pauseMs);
    }
    if (this.#listeners.size === 0 && !this.#unsent) keepers.delete(this.name);
  }

  async #put(content: string): Promise<void> {
    const { params, fetch } = this.#named();
    const kept: Remote = await answered(
      api.PUT('/api/v1/drafts/{name}', {
        params: { ...params, header: { 'If-Match': `"${String(this.#version)}"` } },
        body: { content },
        fetch,
      }),
    );
    this.#version = kept.version;
  }

  async #delete(): Promise<void> {
    const { params, fetch } = this.#named();
    if (this.#version > 0) {
      await answered(
        api.DELETE('/api/v1/drafts/{name}', {
          params: { ...params, header: { 'If-Match': `"${String(this.#version)}"` } },
          fetch,
        }),
      );
    }
    this.#version = 0;
  }

  #failed(error: unknown): void {
    const status = statusOf(error) ?? 0;
    if (status === 412 && error instanceof ProblemError) {
      this.#merge(error.problem.current as Remote);
    } else if (status === 0 || status === 401 || status === 408 || status >= 429) {
      this.#failures += 1;
      if (this.#state.value) this.#change({ place: 'unreachable' });
      this.#sendIn(Math.min(firstRetryMs * 2 ** (this.#failures - 1), longestRetryMs));
    } else {
      this.#change({ place: 'refused', reason: reasonOf(error) });
    }
  }

  /** Brings together what is here and what the server has. */
  #merge(remote: Remote): void {
    const { value } = this.#state;
    if (remote.version === this.#version) return;
    const content: unknown = remote.content == null ? null : JSON.parse(remote.content);
    const theirs = isObject(content)
      ? { value: content, savedAt: remote.saved ?? new Date().toISOString() }
      : null;
    this.#version = remote.version;
    if (theirs === null) {
      // Discarded elsewhere, or lost there: what is here is all there is.
      this.#unsent = value !== null;
      this.#change({});
    } else if (value === null || !this.#unsent) {
      this.#unsent = false;
      this.#change({ ...nothing, ...theirs, place: 'server', broughtFrom: theirs.savedAt });
    } else if (JSON.stringify(value) === JSON.stringify(theirs.value)) {
      this.#unsent = false;
      this.#change({ place: 'server' });
    } else {
      this.#change({ other: theirs, undecided: true, place: 'browser' });
    }
  }

  #change(part: Partial<DraftState>): void {
    const next = { ...this.#state, ...part };
    this.#state = { ...next, kept: this.#store(next) };
    for (const listener of this.#listeners) listener();
  }

  #store({ value, savedAt, other, undecided }: DraftState): boolean {
    try {
      if (value === null && !this.#unsent) {
        localStorage.removeItem(prefix + this.name);
      } else {
        const stored: Stored = {
          value,
          savedAt,
          ...(this.#served && { version: this.#version, unsent: this.#unsent, other, undecided }),
        };
        localStorage.setItem(prefix + this.name, JSON.stringify(stored));
      }
      return true;
    } catch {
      return value === null;
    }
  }
}

const keepers = new Map<string, DraftKeeper>();

/** The one keeper of this draft. */
export function keeperOf(name: string, served: boolean): DraftKeeper {
  const keeper = keepers.get(name) ?? new DraftKeeper(name, served);
  keepers.set(name, keeper);
  return served ? keeper.serve() : keeper;
}

/** What is typed in drafts of this browser whose names begin so, with their names. */
export function keptDrafts(beginning: string): readonly { name: string; value: object }[] {
  try {
    return Object.keys(localStorage).flatMap((key) => {
      const name = key.startsWith(prefix + beginning) ? key.slice(prefix.length) : null;
      const value = name === null ? null : read(name)?.value;
      return name !== null && value ? [{ name, value }] : [];
    });
  } catch {
    // Where storage is forbidden nothing is kept.
    return [];
  }
}

/** Sends what this account left unsent here, also for pages that are not shown. */
export function sendUnsentDrafts(account: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      const name = key.startsWith(`${prefix}${account}.`) ? key.slice(prefix.length) : null;
      if (name !== null && read(name)?.unsent) keeperOf(name, true).hurry();
    }
  } catch {
    // Where storage is forbidden nothing was left.
  }
}

/** Lets go of every keeper, as a page does that is left; what they kept stays where it is. */
export function leaveDrafts(): void {
  for (const keeper of keepers.values()) keeper.rest();
  keepers.clear();
}

window.addEventListener('online', () => {
  for (const keeper of keepers.values()) keeper.hurry();
});
