// node growing.e2e.mjs SERVICE_DLL [FOLDER]
// An answer whose wording a model chooses is seen to grow in the real web chat: first what needs no model, then sentence by sentence; the answer
// that is kept takes its place, and after a reload there is that one alone.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath, flags, freeAddress, must, ready, slowModel, steps, until } from './steps.mjs';

const [, , dll, folder = 'out'] = process.argv;
const { step, finish } = steps(folder);

const model = await slowModel();
const data = mkdtempSync(join(tmpdir(), 'coachbot-growing-'));
const url = await freeAddress();
const service = spawn('dotnet', [dll], {
  stdio: 'ignore',
  env: { ...process.env, urls: url, Storage__ConnectionString: `Data Source=${join(data, 'c.db')}`, ...model.settings }
});
const browser = await chromium.launchPersistentContext(join(data, 'browser'), { executablePath: browserPath, headless: true, args: flags, viewport: { width: 1000, height: 1100 } });
await ready(url);
const page = browser.pages()[0] ?? await browser.newPage();
const bubbles = page.locator('.webchat__bubble:not(.webchat__bubble--from-user) .webchat__text-content');
const last = async () => await bubbles.last().innerText();

await step('what needs no model is there at once', async () => {
  await page.goto(url);
  await until('the welcome', async () => await bubbles.count() === 1, 30000);
  await page.locator('[data-id="webchat-sendbox-input"]').fill('coreweave ML engineer nyc, 225 base, 350k rsu over 4 years, 10% bonus, 25k sign on. what do i say');
  await page.locator('[data-id="webchat-sendbox-input"]').press('Enter');
  await until('the beginning', async () => await bubbles.count() === 2 && (await last()).startsWith('I read'), 30000);
  must(!(await last()).includes('love to join'), 'the model has said nothing yet');
  await page.screenshot({ path: join(folder, 'growing-begun.png') });
}, page);
await step('what has passed joins it', async () => {
  model.allowed = 2;
  await until('the first sentence', async () => (await last()).includes('love to join you.'), 30000);
  must(!(await last()).includes('What flexibility'), 'the rest is still to come');
  must(await bubbles.count() === 2, 'it is one bubble');
  await page.screenshot({ path: join(folder, 'growing-on.png') });
}, page);
let kept = '';
await step('the answer that is kept takes its place', async () => {
  model.allowed = 1000;
  await until('the end', async () => (await last()).includes('A language model chose the wording'), 30000);
  must(await bubbles.count() === 2, 'it is one bubble');
  kept = await last();
  await page.screenshot({ path: join(folder, 'growing-done.png') });
}, page);
await step('after a reload there is that one alone', async () => {
  await page.reload();
  await until('the history', async () => await bubbles.count() === 2, 30000);
  must(await last() === kept, 'it is the answer that was kept');
}, page);
await step('the next answer grows too', async () => {
  await page.locator('[data-id="webchat-sendbox-input"]').fill('they came back at 235 base');
  await page.locator('[data-id="webchat-sendbox-input"]').press('Enter');
  await until('the end', async () => await bubbles.count() === 3 && (await last()).includes('235'), 30000);
}, page);
await browser.close();
service.kill();
await new Promise(done => service.once('exit', done));
model.close();
rmSync(data, { recursive: true, force: true });
finish();
