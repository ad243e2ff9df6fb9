/** A conversation of this browser tab: the token opens it, and names it and its user. */
export interface Session {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
}

const key = 'kratombot.token';

/**
 * Asks the bot for a fresh token: for the conversation that this tab had, when the bot still knows it, else for a new one.
 * The token stays in sessionStorage, so a reload goes on where it was and a closed tab leaves nothing behind.
 */
export async function openSession(): Promise<Session> {
  const former = sessionStorage.getItem(key);
  let answer = await ask(former);
  if (answer.status === 401 && former !== null) {
    sessionStorage.removeItem(key);
    answer = await ask(null);
  }
  if (!answer.ok) {
    throw new Error(`The bot answered with status ${answer.status}.`);
  }
  const session = (await answer.json()) as Session;
  sessionStorage.setItem(key, session.token);
  return session;
}

/** Leaves nothing of the conversation in this tab. */
export function eraseSession(): void {
  sessionStorage.removeItem(key);
}

function ask(token: string | null): Promise<Response> {
  return fetch('/api/directline/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(token === null ? {} : { token }),
    cache: 'no-store',
  });
}
