import { Conversation } from './conversation';
import { botAnswers } from './reach';
import { readTexts } from './texts';

const nonce = (document.currentScript as HTMLScriptElement).nonce;
const texts = readTexts();
const element = (id: string) => document.getElementById(id)!;
const notice = element('notice');
const emergency = element('emergency') as HTMLDialogElement;

function say(text: string | null): void {
  notice.hidden = text === null;
  notice.textContent = text ?? '';
}

let opened = false;
let goodbye = false;
const chat = document.createElement('div');
// Web Chat would swallow what is typed before it is connected.
chat.hidden = true;

const conversation = new Conversation(chat, nonce, {
  opened() {
    if (!opened) {
      opened = true;
      element('loading').remove();
      chat.hidden = false;
    }
    say(goodbye ? texts.forgotten : null);
    goodbye = false;
  },
  lost() {
    say(opened ? texts.reconnecting : texts.unreachable);
  },
  forgotten() {
    goodbye = true;
  },
});

// Help must not depend on a connection: without one, the page's own numbers are shown.
element('help').addEventListener('click', () => void sayOr(texts.helpMessage, () => emergency.showModal()));
element('forget').addEventListener('click', () => void sayOr(texts.forgetMessage, () => say(texts.unreachable)));

async function sayOr(message: string, otherwise: () => void): Promise<void> {
  if (opened && (await botAnswers())) {
    conversation.send(message);
  } else {
    otherwise();
  }
}

element('chat').append(chat);
void conversation.connect();
