// node growing-teams.e2e.mjs SERVICE_DLL [FOLDER]
// An answer whose wording a model chooses is seen to grow in the real Agents Playground as in Teams: one message, whose end is the answer that
// was saved, with its buttons.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath, flags, freeAddress, must, ready, slowModel, steps, until } from './steps.mjs';

const [, , dll, folder = 'out'] = process.argv;
const { step, finish } = steps(folder);
const model = await slowModel();
const data = mkdtempSync(join(tmpdir(), 'coachbot-growing-teams-'));
const url = await freeAddress();
const service = spawn('dotnet', [dll], {
  stdio: 'ignore',
  env: { ...process.env, urls: url, DOTNET_ENVIRONMENT: 'Development', Teams__AllowUnauthenticatedLoopback: 'true', Storage__ConnectionString: `Data Source=${join(data, 'c.db')}`, ...model.settings }
});
const address = await freeAddress();
const playground = spawn('node', ['-r', resolve('loopback.cjs'), resolve('node_modules/@microsoft/m365agentsplayground/cli.js'), 'start', '-e', `${url}/api/messages`, '-c', 'msteams', '-p', new URL(address).port, '--disable-telemetry'], { cwd: data, stdio: 'ignore' });
const browser = await chromium.launchPersistentContext(join(data, 'browser'), { executablePath: browserPath, headless: true, args: flags, viewport: { width: 1400, height: 1000 } });
await ready(url);
await until('the playground', async () => (await fetch(address).catch(() => null))?.ok, 60000);
const page = browser.pages()[0] ?? await browser.newPage();
const body = () => page.evaluate(() => document.body.innerText);
const times = async text => (await body()).split(text).length - 1;

async function say(text) {
  await page.locator('[role=textbox]').first().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

await step('what needs no model is there at once', async () => {
  await page.goto(address);
  await until('the welcome', async () => /walk-away|offer/i.test(await body()), 30000);
  await say('coreweave offer, ML eng nyc. 225 base, 350k rsu over 4, 10% bonus, 25k sign on. what do i say');
  await until('the beginning', async () => (await body()).includes('I read $225K base'), 30000);
  must(!(await body()).includes('love to join'), 'the model has said nothing yet');
  await page.screenshot({ path: join(folder, 'growing-teams-begun.png') });
}, page);
await step('what has passed joins it', async () => {
  model.allowed = 2;
  await until('the first sentence', async () => (await body()).includes('love to join you.'), 30000);
  must(!(await body()).includes('What flexibility'), 'the rest is still to come');
  must(await times('Test Bot') === 2, 'it is one message after the welcome');
  await page.screenshot({ path: join(folder, 'growing-teams-on.png') });
}, page);
await step('the answer that was saved ends it, with its buttons', async () => {
  model.allowed = 1000;
  await until('the end', async () => (await body()).includes('A language model chose the wording'), 30000);
  await until('the buttons', async () => await page.getByRole('button', { name: 'Full script' }).count() > 0);
  must(await times('Land at') === 1, 'the text is there once');
  must(!(await body()).includes('**'), 'the text shows **');
  await page.screenshot({ path: join(folder, 'growing-teams-done.png') });
}, page);
await step('the next answer comes too', async () => {
  await say('they came back at 235 base');
  await until('the end', async () => await times('A language model chose the wording') === 2, 30000);
}, page);
await browser.close();
playground.kill();
service.kill();
await new Promise(done => service.once('exit', done));
model.close();
rmSync(data, { recursive: true, force: true });
finish();
