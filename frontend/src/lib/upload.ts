import { problemOf, ProblemError, unreachable } from './problem';
import { csrfToken, signInAgain } from './session';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

// fetch() tells nothing of how much was sent, and repeating it would keep the whole body in memory.
function send(
  path: string,
  body: FormData | File,
  onSent: (share: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json');
    const csrf = csrfToken();
    if (csrf !== null) request.setRequestHeader('X-CSRF-Token', csrf);
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve({ status: request.status, body: parsed(request.responseText) });
    request.onerror = () => reject(new ProblemError(unreachable()));
    request.send(body);
  });
}

/**
 * Sends files of any size, which the browser reads as it sends them. `onSent` is told the share
 * that is sent, from 0 to 1. Asks to sign in again where the session has ended, and then repeats.
 */
export async function upload<T>(
  path: string,
  body: FormData | File,
  onSent: (share: number) => void,
): Promise<T> {
  let answer = await send(path, body, onSent);
  if (answer.status === 401 && (await signInAgain())) answer = await send(path, body, onSent);
  if (answer.status >= 400) {
    throw new ProblemError(problemOf(answer.body, new Response(null, { status: answer.status })));
  }
  return answer.body as T;
}
