// node playground.e2e.mjs URL [FOLDER]
// The real Microsoft 365 Agents Playground, in Chromium, against /api/messages of a service in Development that lets
// this computer in without a token. Screenshots go into FOLDER (default: out).
import { mkdtempSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath, flags, must, steps, until, wait } from './steps.mjs';

const [, , url, folder = 'out'] = process.argv;
const port = Number(process.env.PLAYGROUND_PORT ?? 20000 + Math.floor(Math.random() * 20000));
const { step, finish } = steps(folder);
const work = mkdtempSync(join(tmpdir(), 'coachbot-playground-'));
const playground = spawn('node', ['-r', resolve('loopback.cjs'), resolve('node_modules/@microsoft/m365agentsplayground/cli.js'), 'start', '-e', `${url}api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry'], { cwd: work, stdio: 'ignore' });
const browser = await chromium.launchPersistentContext(join(work, 'profile'), { executablePath: browserPath, headless: true, args: flags, viewport: { width: 1400, height: 1000 } });
const page = browser.pages()[0] ?? await browser.newPage();
const shot = name => page.screenshot({ path: join(folder, `${name}.png`) });
const box = page.locator('[role=textbox]').first();
const seen = text => page.getByText(text).count();
const body = () => page.evaluate(() => document.body.innerText);
const on = (name, run) => step(name, run, page);

async function say(text) {
  await box.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

await on('the playground opens and the coach greets once', async () => {
  await until('the playground', async () => { try { return (await fetch(`http://127.0.0.1:${port}/`)).ok; } catch { return false; } });
  await page.goto(`http://127.0.0.1:${port}/`);
  await until('a greeting', async () => await seen(/walk-away|offer/i) > 0);
  await wait(1500);
  await shot('playground-1-welcome');
});

await on('an offer is answered by a card with bars and buttons', async () => {
  await say('coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on. what do i say');
  await until('the card', async () => await page.locator('.ac-adaptiveCard').count() > 0 && await seen(/\$255,000/) > 0);
  must(await page.getByRole('button', { name: 'Full script' }).count() > 0, 'no buttons');
  must(await page.getByText(/^Base: offer/).count() > 0, 'no bars');
  await wait(500);
  await shot('playground-2-offer');
});

await on('no mark of markdown is left to see', async () => {
  must(!(await body()).includes('**'), 'the text shows **');
});

await on('a button is a press away and is answered', async () => {
  const before = await page.locator('.ac-adaptiveCard').count();
  await page.getByRole('button', { name: 'Full script' }).last().click();
  await until('an answer', async () => await page.locator('.ac-adaptiveCard').count() > before);
  await wait(500);
  await shot('playground-3-script');
});

await on('a plain reply shows its lines and bold words', async () => {
  await say('delete my data');
  await until('an answer', async () => await seen(/deleted/i) > 0);
  must(!(await body()).includes('**'), 'the text shows **');
});

await on('the offer form is filled in, sent, replaced and answered', async () => {
  await say('Offer form');
  await until('the form', async () => await page.getByRole('button', { name: 'Work it out' }).count() > 0);
  const form = page.locator('.ac-adaptiveCard').last();
  await form.getByLabel('Company').fill('CoreWeave');
  await form.getByLabel('Role').fill('ML engineer');
  await form.getByLabel('Place').fill('New York');
  await form.getByLabel('Base a year').fill('225,000');
  await form.getByLabel('Equity, whole grant').fill('350k');
  await wait(300);
  await shot('playground-4-form');
  const answers = await seen(/\$255,000/);
  await page.getByRole('button', { name: 'Work it out' }).last().click();
  await until('the closed form', async () => await seen(/The answer is below/) > 0);
  await until('the answer', async () => await seen(/\$255,000/) > answers);
  await wait(500);
  await shot('playground-5-sent');
});

await on('a form with a wrong value comes back with what to put right', async () => {
  await say('Offer form');
  await until('the form', async () => await page.getByRole('button', { name: 'Work it out' }).count() > 0);
  const form = page.locator('.ac-adaptiveCard').last();
  must(await form.getByLabel('Base a year').inputValue() === '225000', 'the form does not know the base');
  await form.getByLabel('Base a year').fill('a lot');
  await page.getByRole('button', { name: 'Work it out' }).last().click();
  await until('the hint', async () => await seen(/a number like/) > 0);
  await shot('playground-6-problem');
});

await on('a thumb down with words is taken', async () => {
  await page.getByRole('button', { name: 'Dislike' }).last().click();
  await page.locator('[role=dialog] textarea').first().fill('too pushy');
  await page.locator('[role=dialog] button', { hasText: /submit/i }).first().click();
  await wait(1000);
  await shot('playground-7-feedback');
  const close = page.getByRole('button', { name: 'Close', exact: true });
  if (await close.count()) await close.first().click();
});

await on('in a group no figure is shown, whoever asks', async () => {
  await page.getByRole('treeitem', { name: 'Group Chat' }).click();
  await wait(1000);
  await box.click();
  await page.keyboard.type('hello all', { delay: 15 });
  await page.keyboard.press('Enter');
  await wait(1500);
  await box.click();
  await page.keyboard.type('@Te', { delay: 80 });
  await page.locator('#typeahead-menu [role=menuitem]').first().click();
  await wait(300);
  await page.keyboard.type(' coreweave offer, ML eng nyc. 225 base, 350k rsu over 4');
  await page.keyboard.press('Enter');
  await until('a line', async () => await seen(/others can read/i) > 0);
  must(!(await body()).includes('$'), 'a figure is shown in the group');
  await shot('playground-8-group');
});

await browser.close();
playground.kill();
rmSync(work, { recursive: true, force: true });
finish();
