/** What the page uses of the Web Chat bundle and of its Direct Line client. */
interface DirectLineActivity {
  type: string;
  id?: string;
  name?: string;
  text?: string;
  from?: { id?: string; role?: string };
}

interface Subscription {
  unsubscribe(): void;
}

interface DirectLine {
  connectionStatus$: { subscribe(next: (status: number) => void): Subscription };
  end(): void;
}

interface WebChatAction {
  type: string;
  payload?: { text?: string; activity?: DirectLineActivity };
}

interface WebChatStore {
  dispatch(action: WebChatAction): unknown;
}

type WebChatMiddleware = () => (next: (action: WebChatAction) => unknown) => (action: WebChatAction) => unknown;

declare const WebChat: {
  createDirectLine(options: { domain: string; token: string; webSocket?: boolean }): DirectLine;
  createStore(initial: object, ...middleware: WebChatMiddleware[]): WebChatStore;
  renderWebChat(
    props: {
      directLine: DirectLine;
      store: WebChatStore;
      userID: string;
      locale: string;
      nonce: string;
      styleOptions: Record<string, unknown>;
    },
    element: HTMLElement,
  ): void;
};
