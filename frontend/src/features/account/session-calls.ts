import { api } from '@/lib/api';
import { answered, statusOf } from '@/lib/problem';
import { currentSession, holdSession, type Session } from '@/lib/session';

/** The session that the browser's cookie still stands for, or null. */
export async function resumeSession(): Promise<Session | null> {
  const held = currentSession();
  if (held) return held;
  try {
    const session = await answered(api.GET('/api/v1/session'));
    holdSession(session);
    return session;
  } catch (error) {
    if (statusOf(error) === 401) return null;
    throw error;
  }
}

export async function signIn(name: string, password: string): Promise<void> {
  holdSession(await answered(api.POST('/api/v1/session', { body: { name, password } })));
}

export async function signOut(): Promise<void> {
  await answered(api.DELETE('/api/v1/session'));
  holdSession(null);
}

/** Whether this installation still waits for its first administrator. */
export async function isSetupNeeded(): Promise<boolean> {
  return (await answered(api.GET('/api/v1/setup'))).needed;
}

/** Makes the first administrator and signs in as that person. */
export async function setUp(token: string, name: string, password: string): Promise<void> {
  holdSession(await answered(api.POST('/api/v1/setup', { body: { token, name, password } })));
}
