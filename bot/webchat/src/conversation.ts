import { eraseSession, openSession } from './session';
import { styleOptions } from './look';

/** Direct Line's states in which the client has given up: token expired, failed, ended. */
const lost = new Set([3, 4, 5]);
const online = 2;

const dark = matchMedia('(prefers-color-scheme: dark)');
const narrow = matchMedia('(max-width: 400px)');
const longestPause = 30_000;

export interface ConversationEvents {
  /** The conversation is open. */
  opened(): void;
  /** The bot cannot be reached; another try follows. */
  lost(): void;
  /** The bot has deleted everything about the user. */
  forgotten(): void;
}

/** The chat: connects, comes back after a lost connection or an expired token, and starts anew after *forget me*. */
export class Conversation {
  private readonly element: HTMLElement;
  private readonly nonce: string;
  private readonly events: ConversationEvents;
  private store = this.createStore();
  private directLine: DirectLine | undefined;
  private watch: Subscription | undefined;
  private userId = '';
  private pause = 1_000;

  constructor(element: HTMLElement, nonce: string, events: ConversationEvents) {
    this.element = element;
    this.nonce = nonce;
    this.events = events;
    for (const preference of [dark, narrow]) {
      preference.addEventListener('change', () => this.render());
    }
  }

  async connect(): Promise<void> {
    try {
      const session = await openSession();
      this.userId = session.userId;
      this.release();
      this.directLine = WebChat.createDirectLine({ domain: `${location.origin}/v3/directline`, token: session.token });
      this.watch = this.directLine.connectionStatus$.subscribe(status => this.changed(status));
      this.render();
    } catch {
      this.again();
    }
  }

  send(text: string): void {
    this.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
  }

  private changed(status: number): void {
    if (status === online) {
      this.pause = 1_000;
      this.events.opened();
    } else if (lost.has(status)) {
      this.again();
    }
  }

  private again(): void {
    this.watch?.unsubscribe();
    this.watch = undefined;
    this.events.lost();
    setTimeout(() => void this.connect(), this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }

  private release(): void {
    this.watch?.unsubscribe();
    this.directLine?.end();
  }

  private render(): void {
    if (this.directLine === undefined) {
      return;
    }
    WebChat.renderWebChat(
      {
        directLine: this.directLine,
        store: this.store,
        userID: this.userId,
        locale: navigator.language,
        nonce: this.nonce,
        styleOptions: styleOptions(dark.matches, narrow.matches),
      },
      this.element,
    );
  }

  private createStore(): WebChatStore {
    return WebChat.createStore({}, () => next => action => {
      const activity = action.payload?.activity;
      const result = next(action);
      if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity?.type === 'event' && activity.name === 'forgotten') {
        this.startAnew();
      }
      return result;
    });
  }

  /** The old token is worthless now; the old messages leave the screen with the old store. */
  private startAnew(): void {
    eraseSession();
    this.release();
    this.store = this.createStore();
    this.events.forgotten();
    void this.connect();
  }
}
