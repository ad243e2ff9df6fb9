/** How long somebody in need should wait to learn that the bot is gone. */
const patience = 2_000;

/**
 * Whether the bot answers at this moment. The Direct Line client goes on saying that it is online for a long time
 * after it has lost its connection, so it cannot be asked.
 */
export async function botAnswers(): Promise<boolean> {
  try {
    const answer = await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(patience) });
    return answer.ok;
  } catch {
    return false;
  }
}
