// node slack.e2e.mjs SERVICE_DLL
// Slack's own packages as judges: the kept calls of tests/renderings/slack and deploy/slack/manifest.json by the types of
// @slack/web-api and @slack/types, and our doors beside those of a bot built on @slack/bolt: both must let in the same requests.
import { execFileSync, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must, ready, steps } from './steps.mjs';

const require = createRequire(import.meta.url);
const { App, HTTPReceiver, LogLevel } = require('@slack/bolt');
const { step, finish } = steps();

const kinds = {
  'chat.postMessage': 'ChatPostMessageArguments', 'chat.postEphemeral': 'ChatPostEphemeralArguments', 'chat.startStream': 'ChatStartStreamArguments',
  'chat.appendStream': 'ChatAppendStreamArguments', 'chat.stopStream': 'ChatStopStreamArguments', 'views.open': 'ViewsOpenArguments',
  'views.publish': 'ViewsPublishArguments', 'assistant.threads.setSuggestedPrompts': 'AssistantThreadsSetSuggestedPromptsArguments'
};
const folder = '../renderings/slack';
const kept = readdirSync(folder).filter(f => f.endsWith('.json')).map(f => ({ name: f.replace('.json', '').replaceAll('-', '_'), ...JSON.parse(readFileSync(join(folder, f), 'utf8')) }));
const manifest = JSON.parse(readFileSync('../../deploy/slack/manifest.json', 'utf8'));

// The package's list of scopes lacks this one, which the page of assistant.threads.setSuggestedPrompts asks for.
const unlisted = 'assistant:write';
const listed = structuredClone(manifest);
listed.oauth_config.scopes.bot = listed.oauth_config.scopes.bot.filter(s => s !== unlisted);

// The arguments' own types take any block at all; KnownBlock is what tells.
function typed(calls, its) {
  const lines = [`import type { ${[...new Set(Object.values(kinds))].join(', ')} } from '@slack/web-api';`, "import type { KnownBlock } from '@slack/types';", "import type { Manifest } from '@slack/web-api/dist/types/request/manifest.js';"];
  for (const { name, method, arguments: given } of calls) {
    lines.push(`export const ${name}: ${kinds[method] ?? 'never'} = ${JSON.stringify(given)};`);
    const blocks = given.blocks ?? given.view?.blocks;
    if (blocks) lines.push(`export const ${name}_blocks: KnownBlock[] = ${JSON.stringify(blocks)};`);
  }
  lines.push(`export const manifest: Manifest = ${JSON.stringify(its)};`);
  return lines.join('\n');
}

function compile(source) {
  mkdirSync('out', { recursive: true });
  const file = join('out', 'slack-typed.ts');
  writeFileSync(file, source);
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022', '--types', 'node', file], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return `${error.stdout ?? ''}${error.stderr ?? ''}` || String(error);
  } finally {
    rmSync(file, { force: true });
  }
}

await step('every kind of call is kept', () => {
  const methods = new Set(kept.map(k => k.method));
  must(Object.keys(kinds).every(m => methods.has(m)), `only ${[...methods].join(', ')}`);
});
await step(`${kept.length} calls and the manifest have the types of Slack's packages`, () => {
  const remarks = compile(typed(kept, listed));
  must(remarks === '', remarks);
});
await step('the types do see a wrong block, a wrong text and a wrong manifest', () => {
  const wrong = structuredClone(kept.find(k => k.name === 'offer'));
  wrong.arguments.blocks[0].text.type = 'markdown';
  must(compile(typed([wrong], listed)).includes('error TS'), 'a text of a wrong kind was not seen');
  must(compile(typed(kept, { ...listed, display_information: {} })).includes('error TS'), 'a manifest without a name was not seen');
});
await step('the manifest keeps within its limits and asks for the scopes the service asks for', () => {
  const { display_information: shown, features, oauth_config: oauth, settings } = manifest;
  must(shown.name.length <= 35 && shown.description.length <= 140 && shown.long_description.length >= 175 && shown.long_description.length <= 4000, 'display_information');
  must(features.agent_view.agent_description.length <= 300 && features.agent_view.suggested_prompts.length <= 4, 'agent_view');
  const asked = /Scopes = "([^"]+)"/.exec(readFileSync('../../src/CoachBot.Channels/Slack/SlackInstallEndpoints.cs', 'utf8'))[1].split(',');
  must(JSON.stringify(asked.toSorted()) === JSON.stringify(oauth.scopes.bot.toSorted()), `scopes differ: ${asked}`);
  const address = [settings.event_subscriptions.request_url, settings.interactivity.request_url, features.slash_commands[0].url, oauth.redirect_urls[0]].map(u => new URL(u).pathname);
  must(JSON.stringify(address) === JSON.stringify(['/slack/events', '/slack/interactions', '/slack/commands', '/slack/oauth/callback']), String(address));
});

// The doors.
const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const free = () => new Promise(done => { const s = createServer().listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => done(port)); }); });
const boltPort = await free();
const receiver = new HTTPReceiver({ signingSecret: secret, port: boltPort, logLevel: LogLevel.ERROR, endpoints: ['/slack/events', '/slack/commands', '/slack/interactions'] });
const bolt = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'UB' }), logLevel: LogLevel.ERROR, clientOptions: { slackApiUrl: 'http://127.0.0.1:1/api/' } });
bolt.command('/coach', async ({ ack }) => ack({ response_type: 'ephemeral', text: 'one moment' }));
bolt.action(/./, async ({ ack }) => ack());
await bolt.start({ port: boltPort, host: '127.0.0.1' });

const data = mkdtempSync(join(tmpdir(), 'coachbot-slack-'));
const ours = `http://127.0.0.1:${await free()}`;
const service = spawn('dotnet', [process.argv[2]], { stdio: 'ignore', env: { ...process.env, urls: ours, Storage__ConnectionString: `Data Source=${join(data, 'c.db')}`, Slack__SigningSecret: secret, Slack__BotToken: 'xoxb-1', Slack__ApiUrl: 'http://127.0.0.1:1/api/', Slack__HooksUrl: 'http://127.0.0.1:1/' } });
await ready(ours);

const now = () => Math.floor(Date.now() / 1000);
const sign = (body, at, key = secret) => `v0=${createHmac('sha256', key).update(`v0:${at}:${body}`).digest('hex')}`;
const form = fields => new URLSearchParams(fields).toString();
const happened = event => JSON.stringify({ type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: `Ev${Math.random()}`, event_time: 1, authorizations: [{ team_id: 'T1', user_id: 'UB', is_bot: true, is_enterprise_install: false }], event });
const message = happened({ type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', text: '225 base', ts: '1.1' });
const command = form({ command: '/coach', text: '225 base', user_id: 'U1', team_id: 'T1', channel_id: 'C1', response_url: 'http://127.0.0.1:1/r', trigger_id: '1.2' });
const pressed = form({ payload: JSON.stringify({ type: 'block_actions', user: { id: 'U1' }, team: { id: 'T1' }, channel: { id: 'D1' }, trigger_id: 't', actions: [{ type: 'button', action_id: 'feedback', block_id: 'b', value: 'useful' }] }) });
const json = 'application/json';
const cases = [
  ['url_verification', '/slack/events', JSON.stringify({ type: 'url_verification', challenge: 'abc' }), json],
  ['a message', '/slack/events', message, json],
  ['the bot\'s own message', '/slack/events', happened({ type: 'message', user: 'UB', bot_id: 'B1', text: 'me', ts: '1.2', channel: 'D1', channel_type: 'im' }), json],
  ['ssl_check', '/slack/events', 'ssl_check=1&token=x'],
  ['a command', '/slack/commands', command],
  ['a button', '/slack/interactions', pressed],
  ['a wrong secret', '/slack/events', message, json, { signature: body => sign(body, now(), 'no') }],
  ['another body\'s signature', '/slack/events', message, json, { signature: () => sign('{}', now()) }],
  ['url_verification, unsigned', '/slack/events', JSON.stringify({ type: 'url_verification', challenge: 'abc' }), json, { signature: () => '' }],
  ['version 1', '/slack/events', message, json, { signature: () => 'v1=abc' }],
  ['six minutes old', '/slack/events', message, json, { at: now() - 360 }],
  ['a time that is no number', '/slack/events', message, json, { at: 'soon' }],
  ['malformed JSON', '/slack/events', '{oops', json]
];
async function knock(where, path, body, type, { at = now(), signature = b => sign(b, at) } = {}) {
  const headers = { 'content-type': type ?? 'application/x-www-form-urlencoded', 'x-slack-request-timestamp': String(at) };
  if (signature(body)) headers['x-slack-signature'] = signature(body);
  const started = performance.now();
  const response = await fetch(where + path, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text(), took: performance.now() - started };
}
// As Slack does when the address is entered; what follows is measured on a service that is warm.
await knock(ours, '/slack/events', JSON.stringify({ type: 'url_verification', challenge: 'abc' }), json);
await knock(ours, '/slack/events', happened({ type: 'message', channel: 'D9', channel_type: 'im', user: 'U9', text: 'hi', ts: '1.0' }), json);
for (const [name, path, body, type, change] of cases) {
  await step(`${name}: as Bolt says`, async () => {
    const theirs = await knock(`http://127.0.0.1:${boltPort}`, path, body, type, change);
    const mine = await knock(ours, path, body, type, change);
    must(theirs.status === mine.status, `Bolt ${theirs.status}, ours ${mine.status}`);
    must(mine.took < 1000, `after ${mine.took} ms`);
    if (name === 'url_verification') must(JSON.stringify(JSON.parse(theirs.text)) === JSON.stringify(JSON.parse(mine.text)), mine.text);
  });
}
await step('six minutes ahead: refused, which Bolt does not', async () => {
  must((await knock(ours, '/slack/events', message, json, { at: now() + 360 })).status === 401, 'let in');
});

service.kill();
await bolt.stop();
await new Promise(done => service.once('exit', done));
rmSync(data, { recursive: true, force: true });
finish();
