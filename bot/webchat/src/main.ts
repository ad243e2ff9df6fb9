import { Conversation } from './conversation';
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

const conversation = new Conversation(chat, nonce, {
  opened() {
    if (!opened) {
      opened = true;
      element('loading').remove();
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
element('help').addEventListener('click', () => {
  if (conversation.reachable) {
    conversation.send(texts.helpMessage);
  } else {
    emergency.showModal();
  }
});
element('forget').addEventListener('click', () => {
  if (conversation.reachable) {
    conversation.send(texts.forgetMessage);
  } else {
    say(texts.unreachable);
  }
});

element('chat').append(chat);
void conversation.connect();
