// node judge.e2e.mjs SERVICE_DLL
// Microsoft's own JavaScript SDK as the judge. Inbound: the same tokens are posted to a bot built on botbuilder and to
// ours, and both must accept and refuse the same ones. Outbound: our calls are taken apart by the SDK's own
// serialiser and compared with those of its ConnectorClient. Issuer, login service and connector stand on this computer.
import { spawn } from 'node:child_process';
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must, steps, until, wait } from './steps.mjs';

const require = createRequire(import.meta.url);
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ActivityHandler } = require('botbuilder');
const { ConnectorClient, MicrosoftAppCredentials } = require('botframework-connector');

console.error = () => {}; // The SDK tells of every refusal there, with the key.

const App = '11111111-1111-1111-1111-111111111111';
const Tenant = '22222222-2222-2222-2222-222222222222';
const { step, finish } = steps();
const listen = handler => new Promise(done => { const s = createServer(async (q, r) => { let b = ''; for await (const c of q) b += c; await handler(q, r, b); }); s.listen(0, '127.0.0.1', () => done({ s, url: `http://127.0.0.1:${s.address().port}` })); });
const json = (r, status, body) => { r.writeHead(status, { 'content-type': 'application/json' }); r.end(JSON.stringify(body)); };

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [good, other, stranger] = [pair(), pair(), pair()];
const jwk = (key, kid, endorsements) => ({ ...key.publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256', endorsements });
const issuer = await listen((q, r) =>
  q.url.includes('openid') ? json(r, 200, { issuer: 'https://api.botframework.com', jwks_uri: `${issuer.url}/keys`, id_token_signing_alg_values_supported: ['RS256'] })
    : q.url === '/keys' ? json(r, 200, { keys: [jwk(good, 'k1', ['msteams', 'directline', 'webchat']), jwk(other, 'k2', ['slack'])] })
      : q.url.includes('/oauth2/') ? json(r, 200, { token_type: 'Bearer', expires_in: 3600, access_token: 'outbound-token' })
        : json(r, 404, {}));
const calls = [];
const connector = await listen((q, r, b) => { calls.push({ method: q.method, url: q.url, headers: q.headers, body: b ? JSON.parse(b) : null }); json(r, 201, { id: 'm1' }); });
const ServiceUrl = `${connector.url}/teams/`;

// The judge: a bot on botbuilder that says nothing.
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({
  MicrosoftAppId: App, MicrosoftAppPassword: 'pw', MicrosoftAppType: 'MultiTenant', ValidateAuthority: 'false',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com', ToBotFromChannelOpenIdMetadataUrl: `${issuer.url}/v1/.well-known/openidconfiguration`,
  ToChannelFromBotOAuthScope: 'https://api.botframework.com', ToChannelFromBotLoginUrl: `${issuer.url}/botframework.com`
}));
const silent = new ActivityHandler();
const judge = await listen(async (q, r, b) => {
  q.body = b ? JSON.parse(b) : undefined;
  r.header = r.setHeader;
  r.status = c => { r.statusCode = c; return r; };
  r.send = o => { r.end(o === undefined ? undefined : typeof o === 'string' ? o : JSON.stringify(o)); return r; };
  try { await adapter.process(q, r, c => silent.run(c)); } catch { if (!r.writableEnded) { r.statusCode = 500; r.end(); } }
});

// Ours.
const data = mkdtempSync(join(tmpdir(), 'coachbot-judge-'));
const probe = await listen((_, r) => r.end());
const ours = probe.url;
await new Promise(done => probe.s.close(done));
const service = spawn('dotnet', [process.argv[2]], {
  stdio: 'ignore',
  env: {
    ...process.env, urls: ours, Storage__ConnectionString: `Data Source=${join(data, 'c.db')}`,
    Teams__AppId: App, Teams__TenantId: Tenant, Teams__ClientSecret: 'pw', Teams__AppType: 'SingleTenant', Teams__MetadataUrl: `${issuer.url}/v1/.well-known/openidconfiguration`, Teams__LoginUrl: `${issuer.url}/`
  }
});

const b64 = o => Buffer.from(JSON.stringify(o)).toString('base64url');
function token(change = {}, { key = good, kid = 'k1', alg = 'RS256' } = {}) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: 'https://api.botframework.com', aud: App, nbf: now - 10, exp: now + 3600, serviceurl: ServiceUrl, ...change };
  for (const [name, value] of Object.entries(claims)) if (value === undefined) delete claims[name];
  const content = `${b64({ typ: 'JWT', alg, kid, x5t: kid })}.${b64(claims)}`;
  if (alg === 'none') return `${content}.`;
  if (alg === 'HS256') return `${content}.${createHmac('sha256', 'dummy-secret-key').update(content).digest('base64url')}`;
  return `${content}.${createSign(alg.replace('RS', 'RSA-SHA')).update(content).sign(key.privateKey, 'base64url')}`;
}

// Until the replies to what was accepted before have all come in.
async function quiet() {
  for (let before = -1; before !== calls.length; await wait(700)) before = calls.length;
  calls.length = 0;
}

let id = 0;
const activity = (more = {}) => ({ type: 'message', id: `act|${++id}`, text: 'hi', channelId: 'msteams', serviceUrl: ServiceUrl, from: { id: '29:u' }, recipient: { id: `28:${App}` }, conversation: { id: 'a:1/x=;messageid=1', conversationType: 'personal', tenantId: Tenant }, ...more });
const post = async (url, auth, body) => (await fetch(`${url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...(auth ? { authorization: auth } : {}) }, body: body === undefined ? undefined : JSON.stringify(body) })).status;
const bearer = (...args) => `Bearer ${token(...args)}`;

await step('the service with a registration gets ready', () => until('ready', async () => { try { return (await fetch(`${ours}/health/ready`)).ok; } catch { return false; } }, 30000));

const now = Math.floor(Date.now() / 1000);
for (const [name, auth, body = activity()] of [
  ['a good token', bearer()],
  ['no header', null],
  ['another scheme', 'Basic x'],
  ['wrong audience', bearer({ aud: Tenant })],
  ['wrong issuer', bearer({ iss: 'https://evil' })],
  ['expired ten minutes ago', bearer({ exp: now - 600, nbf: now - 4000 })],
  ['expired four minutes ago', bearer({ exp: now - 240, nbf: now - 4000 })],
  ['not yet valid', bearer({ nbf: now + 600 })],
  ['another service address', bearer({ serviceurl: 'https://evil/' })],
  ['no service address', bearer({ serviceurl: undefined })],
  ['the service address under another name', bearer({ serviceurl: undefined, serviceUrl: ServiceUrl })],
  ['the service address in capitals', bearer({ serviceurl: ServiceUrl.toUpperCase() })],
  ['the service address without its slash', bearer({ serviceurl: ServiceUrl.slice(0, -1) })],
  ['a key not endorsed for the channel', bearer({}, { key: other, kid: 'k2' })],
  ['an unknown key', bearer({}, { key: stranger, kid: 'kx' })],
  ['a wrong signature', bearer({}, { key: stranger })],
  ['no signature', bearer({}, { alg: 'none' })],
  ['a shared secret', bearer({}, { alg: 'HS256' })],
  ['RS512', bearer({}, { alg: 'RS512' })]
]) {
  await step(`both judge alike: ${name}`, async () => {
    const [theirs, mine] = [await post(judge.url, auth, body), await post(ours, auth, body)];
    must((theirs < 300) === (mine < 300), `botbuilder says ${theirs}, we say ${mine}`);
    must(mine < 300 || mine === 401, `a refusal is 401, ours is ${mine}`);
  });
}

await step('an unknown invoke is 501 with both', async () => {
  const unknown = activity({ type: 'invoke', name: 'x/y', text: undefined });
  must(await post(judge.url, bearer(), unknown) === 501 && await post(ours, bearer(), unknown) === 501, 'not both 501');
});

await step('our reply has the path, the headers and the body of the SDK\'s own client', async () => {
  await quiet();
  const asked = activity();
  await post(ours, bearer(), asked);
  // A slow machine may see a sign of life before the reply.
  const reply = () => calls.find(c => c.body.type === 'message');
  await until('our call', reply);
  const mine = reply();
  const client = new ConnectorClient(new MicrosoftAppCredentials('', ''), { baseUri: ServiceUrl });
  await client.conversations.replyToActivity(asked.conversation.id, asked.id, mine.body);
  const theirs = calls.at(-1);
  must(mine.method === theirs.method && mine.url === theirs.url, `${mine.method} ${mine.url} is not ${theirs.method} ${theirs.url}`);
  must(mine.headers['content-type'] === theirs.headers['content-type'], mine.headers['content-type']);
  must(mine.headers.authorization === 'Bearer outbound-token', 'our token is not on the call');
  // What the SDK does not know it drops: nothing of ours may be lost on the way through it.
  for (const name of Object.keys(mine.body)) must(JSON.stringify(theirs.body[name]) === JSON.stringify(mine.body[name]), `the SDK does not take our ${name}: ${JSON.stringify(mine.body[name])?.slice(0, 200)}`);
});

await step('a question in a group opens the private chat as the SDK does', async () => {
  await quiet();
  await post(ours, bearer(), activity({ text: '225 base, 350k rsu', conversation: { id: '19:g@thread.v2', conversationType: 'groupChat', tenantId: Tenant } }));
  const opened = () => calls.find(c => c.url.endsWith('/v3/conversations'));
  await until('the chat opened and two messages', () => opened() && calls.filter(c => c.body.type === 'message').length >= 2);
  const mine = opened();
  const client = new ConnectorClient(new MicrosoftAppCredentials('', ''), { baseUri: ServiceUrl });
  await client.conversations.createConversation(mine.body);
  const theirs = calls.at(-1);
  must(mine.url === theirs.url && JSON.stringify(Object.entries(mine.body).sort()) === JSON.stringify(Object.entries(theirs.body).sort()), JSON.stringify([mine.body, theirs.body]));
});

await wait(100);
service.kill();
rmSync(data, { recursive: true, force: true });
finish();
