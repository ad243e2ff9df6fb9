/** The page's changing texts. The host writes them into the page from the bot's reviewed content. */
export interface Texts {
  readonly helpMessage: string;
  readonly forgetMessage: string;
  readonly reconnecting: string;
  readonly unreachable: string;
  readonly forgotten: string;
}

export function readTexts(): Texts {
  return JSON.parse(document.getElementById('texts')!.textContent!) as Texts;
}
