// Counts steps and says how they went; the last line is "N passed, N failed".
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

export const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
export const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export function must(condition, message) {
  if (!condition) throw new Error(message);
}

export const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));

// A model's reply in pieces; each goes out when what is given for it has come to pass.
export async function stream(response, pieces, before = async () => {}) {
  const send = (content, finish_reason = null) => response.write(`data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'stand-in', choices: [{ index: 0, delta: { content }, finish_reason }] })}\n\n`);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const [i, piece] of pieces.entries()) {
    await before(i);
    send(piece);
  }
  send('', 'stop');
  response.end('data: [DONE]\n\n');
}

// A model that sends its lines a sentence at a time, as far as it is let, and says one of them warmer.
export async function slowModel() {
  const model = { allowed: 0 };
  const server = createServer((q, r) => {
    let body = '';
    q.on('data', part => { body += part; });
    q.on('end', () => {
      const said = JSON.parse(body).messages.at(-1).content;
      const text = (typeof said === 'string' ? said : said.map(p => p.text).join('')).replace("I'm keen to join.", "I'd love to join you.");
      stream(r, text.split(/(?<=\. )/), i => until('being let', async () => model.allowed > i, 60000)).catch(() => r.destroy());
    });
  });
  const endpoint = await listen(server);
  model.settings = { Language__Endpoint: `${endpoint}/v1`, Language__Model: 'stand-in', Language__Tenants__0: '*', Language__TimeoutSeconds: '100' };
  model.close = () => server.close();
  return model;
}

export async function until(what, condition, patience = 15000) {
  const end = Date.now() + patience;
  while (!await condition()) {
    must(Date.now() < end, `waited ${patience} ms for: ${what}`);
    await wait(50);
  }
}

// The server on a free port of loopback; its address.
export const listen = server => new Promise(done => server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${server.address().port}`)));

// An address nobody listens at.
export async function freeAddress() {
  const probe = createServer();
  const url = await listen(probe);
  await new Promise(done => probe.close(done));
  return url;
}

export const ready = url => until('the service', async () => (await fetch(`${url}/health/ready`).catch(() => null))?.ok, 60000);

export function steps(folder) {
  let passed = 0;
  let failed = 0;
  if (folder) mkdirSync(folder, { recursive: true });
  return {
    async step(name, run, page) {
      try {
        await run();
        passed++;
        console.log(`ok   ${name}`);
      } catch (error) {
        failed++;
        console.log(`FAIL ${name}\n     ${String(error.message).split('\n').slice(0, 6).join('\n     ')}`);
        if (page && folder) await page.screenshot({ path: join(folder, `failed-${failed}.png`) }).catch(() => {});
      }
    },
    finish() {
      console.log(`${passed} passed, ${failed} failed`);
      process.exit(failed === 0 ? 0 : 1);
    }
  };
}
