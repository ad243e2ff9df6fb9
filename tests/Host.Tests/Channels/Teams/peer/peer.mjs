// Microsoft's JavaScript SDK on the other end of the line. Writes one line of JSON for everything that it sent or understood.
//   node peer.mjs connector        a channel's service: reads the bot's calls as the SDK does
//   node peer.mjs inbound ADDRESS  sends the bot what the SDK makes
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { ActivityTypes, ConfigurationBotFrameworkAuthentication, DeliveryModes, MessageFactory, TurnContext } from 'botbuilder';

const require = createRequire(import.meta.url);
const { ConnectorMappers: Mappers } = require('botframework-connector/lib/connectorApi/connectorClient.js');
const { createSerializer } = require('botbuilder-stdlib/lib/azureCoreHttpCompat');
const serializer = createSerializer(Mappers);

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

// What the SDK reads it writes again: a member of the wrong type does not survive that.
function understood(mapper, json, name) {
  const read = serializer.deserialize(mapper, json, name);
  return serializer.serialize(mapper, read, name);
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function connector() {
  let number = 0;
  const server = createServer(async (request, response) => {
    const text = await bodyOf(request);
    try {
      const activity = understood(Mappers.Activity, JSON.parse(text), 'activity');
      say({ method: request.method, path: request.url, activity });
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: `${++number}` }));
    } catch (error) {
      say({ method: request.method, path: request.url, error: `${error}` });
      response.writeHead(400).end();
    }
  });
  server.listen(0, '127.0.0.1', () => say({ address: `http://127.0.0.1:${server.address().port}/connector` }));
}

const reference = {
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/connector',
  conversation: { id: 'a:peer', conversationType: 'personal', tenantId: 'tenant-0', isGroup: false, name: 'Peer' },
  user: { id: '29:peer', name: 'Ann Peer', aadObjectId: 'object-0' },
  bot: { id: '28:bot', name: 'Kratom Bot' },
};

function incoming(activity, id) {
  const whole = TurnContext.applyConversationReference(activity, reference, true);
  return { ...whole, id, timestamp: new Date(1795503600000), localTimestamp: new Date(1795503600000), locale: 'en-US', attachments: activity.attachments ?? [] };
}

function made() {
  const mention = { type: 'mention', mentioned: reference.bot, text: '<at>Kratom Bot</at>' };
  const client = { type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web', timezone: 'America/New_York' };
  return {
    install: { type: ActivityTypes.InstallationUpdate, action: 'add' },
    join: { type: ActivityTypes.ConversationUpdate, membersAdded: [reference.user, reference.bot] },
    question: { ...MessageFactory.text('what is kratom tolerance?'), entities: [client] },
    mention: { ...MessageFactory.text('<at>Kratom Bot</at> does a break help?'), entities: [mention, client] },
    submit: { type: ActivityTypes.Message, value: { runId: 'r', step: 'effect', value: 'same' }, replyToId: '1' },
    attachment: MessageFactory.attachment({ contentType: 'image/png', contentUrl: 'http://127.0.0.1:9/p.png' }),
    feedback: { type: ActivityTypes.Invoke, name: 'message/submitAction', value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":"good"}' } }, replyToId: '1' },
    reaction: { type: ActivityTypes.MessageReaction, reactionsAdded: [{ type: 'like' }], replyToId: '1' },
    edit: { type: ActivityTypes.MessageUpdate, text: 'edited', channelData: { eventType: 'editMessage' } },
    typing: { type: ActivityTypes.Typing },
    event: { type: ActivityTypes.Event, name: 'somethingElse', value: { a: 1 } },
    removal: { type: ActivityTypes.InstallationUpdate, action: 'remove' },
  };
}

async function inbound(address) {
  const client = new ConfigurationBotFrameworkAuthentication({}).createBotFrameworkClient();
  for (const [name, activity] of Object.entries(made())) {
    const whole = incoming(activity, `peer-${name}`);
    if (whole.type === ActivityTypes.Message) whole.deliveryMode = DeliveryModes.ExpectReplies;
    const answer = await client.postActivity('', '', address, reference.serviceUrl, reference.conversation.id, whole);
    const replies = answer.body?.activities ? understood(Mappers.ExpectedReplies, answer.body, 'replies').activities : [];
    say({ name, status: answer.status, replies });
  }
}

const [role, address] = process.argv.slice(2);
if (role === 'connector') connector();
else if (role === 'inbound') await inbound(address);
else {
  console.error('Say "connector", or "inbound" and the bot\'s address.');
  process.exitCode = 2;
}
