// node webchat.e2e.mjs URL [FOLDER]
// Drives the chat page in Chromium against a running service; screenshots go into FOLDER (default: out).
//   EXPECT   texts the reply to the offer must contain, separated by | (default: none)
//   CHROMIUM path of the browser (default: /usr/bin/chromium)
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serious } from './axe.mjs';

const url = process.argv[2] ?? 'http://127.0.0.1:5080/';
const folder = process.argv[3] ?? 'out';
const origin = new URL(url).origin;
const offer = 'got the coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on. recruiter call at 3pm what do i say';
const expected = (process.env.EXPECT ?? '').split('|').filter(Boolean);
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const profile = mkdtempSync(join(tmpdir(), 'coachbot-e2e-'));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args: flags, viewport: { width: 1000, height: 900 }
});
const page = browser.pages()[0] ?? await browser.newPage();

let passed = 0;
let failed = 0;
const foreign = [];
const complaints = [];
page.on('request', request => { if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) foreign.push(request.url()); });
page.on('websocket', socket => { if (new URL(socket.url()).host !== new URL(url).host) foreign.push(socket.url()); });
page.on('pageerror', error => complaints.push(`page error: ${error.message}`));
page.on('console', message => { if (/Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text()); });
page.on('dialog', dialog => { complaints.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });

async function step(name, run) {
  try {
    await run();
    passed++;
    console.log(`ok   ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}\n     ${String(error.message).split('\n').slice(0, 4).join('\n     ')}`);
    await page.screenshot({ path: join(folder, `failed-${failed}.png`) }).catch(() => {});
  }
}

function must(condition, message) {
  if (!condition) throw new Error(message);
}

const box = page.locator('[data-id="webchat-sendbox-input"]');
const bubbles = page.locator('.webchat__bubble:not(.webchat__bubble--from-user) .webchat__text-content');
const own = page.locator('.webchat__bubble--from-user .webchat__text-content');
const suggestions = page.locator('.webchat__suggested-action');
const shot = name => page.screenshot({ path: join(folder, `${name}.png`) });
const settle = () => page.waitForTimeout(400);

async function until(what, condition, patience = 10000) {
  const end = Date.now() + patience;
  while (!await condition()) {
    must(Date.now() < end, `waited ${patience} ms for: ${what}`);
    await page.waitForTimeout(50);
  }
}

async function say(text) {
  const before = await bubbles.count();
  await box.fill(text);
  await box.press('Enter');
  await until('a reply', async () => await bubbles.count() > before);
  return bubbles.last().innerText();
}

await step('the page opens with a welcome and things to try', async () => {
  await page.goto(url);
  await until('the welcome', async () => await bubbles.count() === 1);
  await until('suggestions', async () => await suggestions.count() >= 2);
  must(await page.title() !== '', 'the page has no title');
  await settle();
  await shot('1-welcome');
});

await step('an offer is answered', async () => {
  const started = Date.now();
  const reply = await say(offer);
  console.log(`     answered after ${Date.now() - started} ms`);
  for (const text of expected) must(reply.includes(text), `the reply lacks "${text}":\n${reply}`);
  must(!reply.includes('went wrong'), reply);
  await settle();
  await shot('2-offer');
});

await step('the offer is drawn, and the picture says in words what it shows', async () => {
  const picture = page.locator('.webchat__stacked-layout__attachment img').last();
  await picture.waitFor();
  must((await picture.getAttribute('alt')).includes('Base: offer $225K'), await picture.getAttribute('alt'));
  must(await picture.evaluate(image => image.complete && image.naturalWidth > 0), 'the picture is not drawn');
  await picture.scrollIntoViewIfNeeded();
  await settle();
  await shot('2-picture');
});

await step('axe finds nothing serious', async () => {
  const found = await serious(page);
  must(found.length === 0, found.join('\n'));
});

await step('a thumb is taken', async () => {
  const like = page.getByRole('button', { name: /^(Like|Useful)/ }).or(page.getByRole('radio', { name: /^Like/ })).last();
  const [sent] = await Promise.all([
    page.waitForRequest(request => request.method() === 'POST' && (request.postData() ?? '').includes('webchat:activity-status/feedback')),
    like.click({ force: true })
  ]);
  must(sent.postData().includes('LikeAction|'), sent.postData());
});

await step('a suggested action is a click away and is answered', async () => {
  await until('suggestions', async () => await suggestions.count() > 0);
  const label = (await suggestions.first().innerText()).trim();
  const before = await bubbles.count();
  await suggestions.first().click();
  await until('a reply', async () => await bubbles.count() > before);
  must((await own.last().innerText()).includes(label), `"${label}" was not said`);
  await settle();
  await shot('3-suggestion');
});

await step('the form is asked for, filled in by keyboard and answered', async () => {
  await box.fill('Offer form');
  await box.press('Enter');
  const company = page.getByLabel('Company', { exact: true }).last();
  await company.waitFor();
  await settle();
  await shot('3-form');
  const found = await serious(page);
  must(found.length === 0, found.join('\n'));
  await company.focus();
  await company.fill('Groq');
  for (const [label, value] of [['Role', 'ML engineer'], ['Place', 'Remote US'], ['Base a year', '300k']]) {
    for (let i = 0; i < 6 && !await page.getByLabel(label, { exact: true }).last().evaluate(e => e === document.activeElement); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(value);
  }
  const before = await bubbles.count();
  for (let i = 0; i < 12 && await page.evaluate(() => document.activeElement?.innerText) !== 'Work it out'; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until('a reply', async () => await bubbles.count() > before);
  must((await bubbles.last().innerText()).includes('300'), await bubbles.last().innerText());
});

await step('a letter sent along is read and shown before it is used', async () => {
  const before = await bubbles.count();
  await page.locator('input[type=file]').setInputFiles({ name: 'offer-letter.txt', mimeType: 'text/plain', buffer: Buffer.from('CoreWeave is pleased to offer you the position of ML Engineer in New York.\nBase salary: $231,000 per year.\nSign-on bonus: $20,000.\n') });
  await box.press('Enter');
  await until('a reply', async () => await bubbles.count() > before);
  must((await bubbles.last().innerText()).includes('231'), await bubbles.last().innerText());
  await settle();
  await shot('3-letter');
});

await step('the brief is one page: read, without private facts, printed', async () => {
  await say('my floor is 231 base');
  await page.getByRole('button', { name: /Brief/ }).click();
  const brief = page.locator('dialog#page');
  await brief.locator('h1, h2').first().waitFor();
  await settle();
  await shot('3-brief');
  const found = await serious(page);
  must(found.length === 0, found.join('\n'));
  must((await brief.innerText()).includes('231'), 'the own page lacks the walk-away number');
  const share = page.getByRole('button', { name: 'Without private facts' });
  await share.click();
  await until('the shareable page', async () => await share.getAttribute('aria-pressed') === 'true');
  must(!(await brief.innerText()).includes('231'), 'the walk-away number is on the page to share');
  await page.emulateMedia({ media: 'print' });
  must(!await page.locator('body > header').isVisible() && !await share.isVisible(), 'the page around is printed too');
  await page.screenshot({ path: join(folder, '3-brief-print.png'), fullPage: true });
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('Escape');
  must(!await brief.isVisible(), 'the page does not close');
});

await step('no message stays unsent', async () => {
  must(await page.getByText('Send failed').count() === 0, 'a message says "Send failed"');
});

await step('a reload brings the history back', async () => {
  const [theirs, mine] = [await bubbles.allInnerTexts(), await own.allInnerTexts()];
  await page.reload();
  await until('the history', async () => await bubbles.count() === theirs.length);
  await settle();
  must(JSON.stringify(await bubbles.allInnerTexts()) === JSON.stringify(theirs), 'the replies differ after the reload');
  must(JSON.stringify(await own.allInnerTexts()) === JSON.stringify(mine), 'the messages differ after the reload');
  await say('225 base');
});

const nasty = [
  '<script>window.pwned=1</script><img src=x onerror="window.pwned=1"><svg onload=window.pwned=1>',
  '[click](javascript:window.pwned=1) ![p](https://evil.example/p.png) <a href="javascript:window.pwned=1">x</a>',
  '\u202Eesrever \u05E9\u05DC\u05D5\u05DD \u0627\u0644\u0633\u0644\u0627\u0645 \u{1F600}\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u0000 \uD83D',
  '**bold** `code` | a | b |\n|---|---|\n# head &lt;script&gt;'
];
for (const [i, text] of nasty.entries()) {
  await step(`nonsense ${i + 1} is answered and nothing of it runs`, async () => {
    await say(text);
    must(await page.evaluate(() => window.pwned) === undefined, 'a script ran');
    must(await page.locator('main a[href^="javascript"], main img[src*="evil"], main script').count() === 0, 'markup came through');
  });
}

await step('50 kB are answered', async () => {
  await say('my offer '.repeat(5700));
});

await step('the page is whole at phone width', async () => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.getByRole('button', { name: /New/ }).click();
  await until('the welcome', async () => await bubbles.count() === 1);
  await settle();
  await shot('4-phone-welcome');
  await say(offer);
  await settle();
  must(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways');
  must(await page.evaluate(() => document.querySelector('h1').scrollWidth <= document.querySelector('.name').clientWidth), 'the name does not fit beside the buttons');
  await shot('5-phone');
});

await step('dark is dark', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await settle();
  await shot('6-phone-dark');
  await page.setViewportSize({ width: 1000, height: 900 });
  await settle();
  await shot('7-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1000, height: 900 });
});

await step('a message can be written and sent by keyboard alone', async () => {
  await page.reload();
  await until('the history', async () => await bubbles.count() >= 2);
  const before = await bubbles.count();
  for (let i = 0; i < 12 && await page.evaluate(() => document.activeElement?.dataset?.id) !== 'webchat-sendbox-input'; i++) await page.keyboard.press('Tab');
  await page.keyboard.type('240 base now');
  await page.keyboard.press('Enter');
  await until('a reply', async () => await bubbles.count() > before);
});

await step('"delete my data" asks, deletes and begins anew', async () => {
  await page.getByRole('button', { name: /Delete/ }).first().click();
  await page.waitForSelector('dialog[open]');
  await shot('8-delete');
  await page.locator('dialog button[value="no"]').click();
  must(await bubbles.count() > 1, 'keeping it did not keep it');
  await page.getByRole('button', { name: /Delete/ }).first().click();
  await page.locator('dialog button[value="yes"]').click();
  await page.getByText('Deleted.').waitFor();
  await until('the welcome', async () => await bubbles.count() === 1);
  must(await own.count() === 0, 'a message is still there');
});

await step('no request left our origin', async () => must(foreign.length === 0, foreign.join('\n')));
await step('the browser had nothing to complain about', async () => must(complaints.length === 0, complaints.join('\n')));

await browser.close();
rmSync(profile, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
