// node widget.e2e.mjs SERVICE_DLL [FOLDER]
// The coach on somebody else's page: the launcher of /widget.js under that page's own strict policy, by keyboard and on a phone, on
// allowed pages and not on others; the service going away and coming back; networks that let no socket through.
import { spawn } from 'node:child_process';
import { createServer, request as forward } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serious } from './axe.mjs';
import { browserPath, flags, freeAddress, listen, must, ready, steps, until, wait } from './steps.mjs';

const [, , dll, folder = 'out'] = process.argv;
const { step, finish } = steps(folder);
const offer = 'coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on. what do i say';

// A page of somebody else, with the strictest policy that still lets the widget in.
let service = '';
const site = () => createServer((q, r) => {
  r.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': `default-src 'none'; script-src ${service}; frame-src ${service}` });
  r.end(`<!doctype html><html lang="en"><head><title>Careers</title><meta name="viewport" content="width=device-width"></head><body><main><h1>Careers</h1><p>Our open roles. <a href="#a">Apply</a></p></main><script src="${service}/widget.js" data-label="Ask the coach" defer></script></body></html>`);
});
const [allowed, stranger] = [await listen(site()), await listen(site())];

const data = mkdtempSync(join(tmpdir(), 'coachbot-widget-'));
service = await freeAddress();
let running = null;
async function start() {
  running = spawn('dotnet', [dll], { stdio: 'ignore', env: { ...process.env, urls: service, Storage__ConnectionString: `Data Source=${join(data, 'c.db')}`, WebChat__AllowedOrigins__0: allowed } });
  await ready(service);
}
async function stop() {
  running.kill();
  await new Promise(done => running.once('exit', done));
}
await start();

// A proxy that knows nothing of sockets, as some networks have.
const proxy = createServer((q, r) => q.pipe(forward(service + q.url, { method: q.method, headers: q.headers }, answer => { r.writeHead(answer.statusCode, answer.headers); answer.pipe(r); })).on('error', () => r.destroy()));
proxy.on('upgrade', (q, socket) => socket.destroy());
const narrow = await listen(proxy);

const profile = mkdtempSync(join(tmpdir(), 'coachbot-widget-browser-'));
const browser = await chromium.launchPersistentContext(profile, { executablePath: browserPath, headless: true, args: flags, viewport: { width: 1100, height: 820 } });
const page = browser.pages()[0] ?? await browser.newPage();
const requests = [];
const complaints = [];
page.on('request', q => { if (!/^(data|blob):/.test(q.url())) requests.push(q.url()); });
page.on('pageerror', e => complaints.push(e.message));
page.on('console', m => { if (/Content Security Policy|Refused to/i.test(m.text())) complaints.push(m.text()); });
const shot = name => page.screenshot({ path: join(folder, `widget-${name}.png`) });
const launch = page.getByRole('button', { name: 'Ask the coach' });
const frame = () => page.frames().find(f => f.url() === `${service}/embed`);
const bubbles = place => place.locator('.webchat__bubble:not(.webchat__bubble--from-user) .webchat__text-content');
const box = place => place.locator('[data-id="webchat-sendbox-input"]');
async function say(place, text, patience) {
  const before = await bubbles(place).count();
  await box(place).fill(text);
  await box(place).press('Enter');
  await until(`a reply to "${text}"`, async () => await bubbles(place).count() > before, patience);
  return bubbles(place).last().innerText();
}

await step('one line of HTML puts a button on a page, and nothing else is loaded', async () => {
  await page.goto(allowed);
  await launch.waitFor();
  await wait(500);
  must(requests.every(u => u.startsWith(allowed) || u === `${service}/widget.js`), requests.join('\n'));
  const found = await serious(page);
  must(found.length === 0, found.join('\n'));
  await shot('closed');
}, page);
await step('by keyboard: reached, opened, written in, closed by Escape, and the focus is back on the button', async () => {
  for (let i = 0; i < 5 && !await launch.evaluate(b => b.getRootNode().activeElement === b); i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until('the chat', async () => frame() && await bubbles(frame()).count() === 1, 20000);
  must(await launch.getAttribute('aria-expanded') === 'true', 'not said to be open');
  await until('the cursor in the box', () => frame().evaluate(() => document.activeElement?.dataset?.id === 'webchat-sendbox-input'));
  await page.keyboard.type('225 base at coreweave nyc');
  await page.keyboard.press('Enter');
  await until('a reply', async () => await bubbles(frame()).count() === 2);
  await page.keyboard.press('Escape');
  await until('the panel closed', async () => await page.getByRole('dialog').count() === 0);
  must(await launch.evaluate(b => b.getRootNode().activeElement === b), 'the focus is lost');
}, page);
await step('an offer is answered in the panel, with the picture and no serious finding', async () => {
  await launch.click();
  const reply = await say(frame(), offer);
  must(reply.includes('$255,000'), reply);
  must(await frame().evaluate(() => document.querySelector('h1').scrollWidth <= document.querySelector('.name').clientWidth), 'the name does not fit beside the buttons');
  const picture = frame().locator('.webchat__stacked-layout__attachment img').last();
  await picture.waitFor();
  must((await picture.getAttribute('alt')).includes('Base: offer $225K'), 'the picture does not say what it shows');
  const found = await serious(frame());
  must(found.length === 0, found.join('\n'));
  await wait(400);
  await shot('open');
}, page);
await step('a reload of the page around keeps the conversation', async () => {
  await page.reload();
  await launch.click();
  await until('the history', async () => frame() && await bubbles(frame()).count() === 3, 20000);
}, page);
await step('whole on a phone, light and dark', async () => {
  await page.setViewportSize({ width: 390, height: 780 });
  await wait(400);
  const size = await page.getByRole('dialog').evaluate(p => { const b = p.getBoundingClientRect(); return [b.left, b.top, b.width, b.height]; });
  must(JSON.stringify(size) === '[0,0,390,780]', String(size));
  must(await frame().evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
  await shot('phone');
  await page.emulateMedia({ colorScheme: 'dark' });
  await wait(400);
  const found = await serious(frame());
  must(found.length === 0, found.join('\n'));
  await shot('phone-dark');
  await frame().getByRole('button', { name: 'Close the chat' }).click();
  await wait(200);
  await shot('phone-dark-closed');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1100, height: 820 });
}, page);
await step('clear begins anew, delete deletes', async () => {
  await launch.click();
  await frame().getByRole('button', { name: /New/ }).click();
  await until('the welcome alone', async () => frame() && await bubbles(frame()).count() === 1);
  await say(frame(), '240 base');
  await frame().getByRole('button', { name: /Delete/ }).first().click();
  await frame().locator('dialog button[value="yes"]').click();
  await frame().getByText('Deleted.').waitFor();
  await until('the welcome alone', async () => await bubbles(frame()).count() === 1);
}, page);
await step('nothing was asked of anybody else, and nothing was complained about', async () => {
  const elsewhere = requests.filter(u => !u.startsWith(allowed) && !u.startsWith(service));
  must(elsewhere.length === 0, elsewhere.join('\n'));
  must(complaints.length === 0, complaints.join('\n'));
});
await step('on a page that is not allowed there is no chat, and a sentence says so', async () => {
  await page.goto(stranger);
  await launch.click();
  await page.getByRole('alert').waitFor({ timeout: 20000 });
  must(!frame(), 'the chat is there');
  const found = await serious(page);
  must(found.length === 0, found.join('\n'));
  await shot('not-allowed');
  await page.keyboard.press('Escape');
  must(await page.getByRole('dialog').count() === 0, 'still open');
}, page);
await step('nor can such a page draw a token or read a conversation', async () => {
  const plain = await browser.newPage();
  const bare = createServer((q, r) => { r.writeHead(200, { 'content-type': 'text/html' }); r.end('<title>x</title>'); });
  await plain.goto(await listen(bare));
  const tried = await plain.evaluate(async address => {
    const attempt = async (path, options) => { try { const r = await fetch(address + path, options); return `${r.status}`; } catch { return 'refused'; } };
    return [
      await attempt('/directline/v3/directline/tokens/generate', { method: 'POST' }),
      await attempt('/directline/v3/directline/tokens/generate', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
      await attempt('/directline/v3/directline/conversations/x/activities', { headers: { authorization: 'Bearer x' } })
    ];
  }, service);
  must(tried.every(t => t === 'refused'), tried.join(', '));
  await plain.close();
  bare.close();
});
await step('the service goes away and comes back: the history stays, and the talk goes on', async () => {
  await page.goto(service);
  await until('the welcome', async () => await bubbles(page).count() === 1);
  await say(page, offer);
  await stop();
  await page.context().setOffline(true);
  await page.getByText('You are offline').waitFor();
  await shot('offline');
  await start();
  await page.context().setOffline(false);
  await until('the notice gone', async () => await page.getByText('You are offline').count() === 0);
  // The client tries the line again after 3 to 15 seconds.
  const reply = await say(page, 'levers', 40000);
  must(reply.length > 0 && await bubbles(page).count() === 3, `${await bubbles(page).count()} replies`);
  must(await page.getByText('Send failed').count() === 0, 'a message stays unsent');
}, page);
await step('without sockets the same page talks by asking', async () => {
  const other = await browser.newPage();
  await other.goto(narrow);
  await until('the welcome', async () => await bubbles(other).count() === 1, 30000);
  const reply = await say(other, offer, 30000);
  must(reply.includes('$255,000'), reply);
  must(await bubbles(other).count() === 2, 'a reply came twice');
  await other.close();
});

await browser.close();
await stop();
rmSync(profile, { recursive: true, force: true });
rmSync(data, { recursive: true, force: true });
finish();
