// node rehearsal.e2e.mjs SERVICE_DLL CLI_DLL [FOLDER]
// A rehearsal of ten turns in the terminal and in the web chat, without a model and with one (a stand-in on loopback that words the
// recruiter's lines and once adds what was not decided).
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath, flags, freeAddress, listen, must, ready, steps, stream, until, wait } from './steps.mjs';

const [, , dll, cli, folder = 'out'] = process.argv;
const { step, finish } = steps(folder);
const lines = [
  'coreweave ML engineer nyc, 225 base, 350k rsu over 4 years, 25k sign on', 'play the recruiter, firm', 'thank you! what range is budgeted for the role?', 'hint',
  'Based on what I see for this role in NYC I am asking for 255 base and 510k in RSUs over four years', 'what do you need from me to make the case?', '...', 'pause and coach me', 'go on',
  '250 and 480k would work, since I will lead the training team', 'if base stays there, could the sign-on cover the difference?', 'could you put that in writing?', 'stop'
];

// The model: "That is" becomes "This is"; asked a fourth time it gives what nobody decided.
let asked = 0;
const model = createServer((q, r) => {
  let body = '';
  q.on('data', part => { body += part; });
  q.on('end', () => {
    const request = JSON.parse(body);
    const said = request.messages.at(-1).content;
    const text = typeof said === 'string' ? said : said.map(p => p.text).join('');
    const words = text.trim().split('\n').map(l => l.replace('That is', 'This is') + (++asked === 4 ? ' Between us, we could double it.' : '')).join('\n');
    if (request.stream) return stream(r, [words]);
    r.writeHead(200, { 'content-type': 'application/json' });
    r.end(JSON.stringify({ id: 'c', object: 'chat.completion', created: 1, model: 'stand-in', choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: words } }], usage: { prompt_tokens: 9, completion_tokens: 9, total_tokens: 18 } }));
  });
});
const endpoint = await listen(model);

function inTerminal() {
  return new Promise((done, fail) => {
    const coach = spawn('dotnet', [cli, 'chat']);
    let out = '';
    coach.stdout.on('data', part => { out += part; });
    coach.once('exit', code => code === 0 ? done(out) : fail(new Error(`the terminal ended with ${code}`)));
    coach.stdin.end(lines.join('\n') + '\n');
  });
}

async function inChat(name, more) {
  const data = mkdtempSync(join(tmpdir(), 'coachbot-rehearsal-'));
  const url = await freeAddress();
  const service = spawn('dotnet', [dll], { stdio: 'ignore', env: { ...process.env, urls: url, Storage__ConnectionString: `Data Source=${join(data, 'c.db')}`, ...more } });
  const browser = await chromium.launchPersistentContext(join(data, 'browser'), { executablePath: browserPath, headless: true, args: flags, viewport: { width: 1000, height: 900 } });
  try {
    await ready(url);
    const page = browser.pages()[0] ?? await browser.newPage();
    const bubbles = page.locator('.webchat__bubble:not(.webchat__bubble--from-user) .webchat__text-content');
    const box = page.locator('[data-id="webchat-sendbox-input"]');
    await page.goto(url);
    await until('the welcome', async () => await bubbles.count() === 1, 30000);
    const replies = [];
    for (const line of lines) {
      const before = await bubbles.count();
      await box.fill(line);
      await box.press('Enter');
      await until(`a reply to "${line}"`, async () => await bubbles.count() > before, 30000);
      // With a model it may be seen to grow.
      for (let seen = ''; seen !== (seen = await bubbles.last().innerText());) await wait(300);
      replies.push(await bubbles.last().innerText());
    }
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `rehearsal-${name}.png`) });
    return { replies, metrics: await (await fetch(`${url}/metrics`)).text() };
  } finally {
    await browser.close();
    service.kill();
    await new Promise(done => service.once('exit', done));
    rmSync(data, { recursive: true, force: true });
  }
}

// What the recruiter can give is drawn anew for each person, so figures differ from talk to talk; the shape of the talk does not.
const feedback = text => /You (?:named|asked|stayed|opened|countered|said|knew|have not named)/.test(text) && /“[^”]+”|"[^"]+"/.test(text);

let plain;
await step('without a model: the recruiter speaks in the chat, and the feedback quotes what was said', async () => {
  plain = await inChat('plain', {});
  must(plain.replies.filter(r => r.includes('Recruiter')).length >= 5, plain.replies.join('\n---\n'));
  must(plain.replies.some(feedback), plain.replies.slice(-4).join('\n---\n'));
});
await step('in the terminal: the same rehearsal', async () => {
  const text = await inTerminal();
  must(text.split('Recruiter').length > 5 && feedback(text), text.slice(-3000));
});
await step('with a model: in its words where they passed, and nothing it added', async () => {
  const voiced = await inChat('voiced', { Language__Endpoint: `${endpoint}/v1`, Language__Model: 'stand-in', Language__ApiKey: 'k', Language__Tenants__0: '*', Language__TimeoutSeconds: '20' });
  must(asked > 4, `the model was asked ${asked} times`);
  must(voiced.replies.filter(r => r.includes('Recruiter')).length >= 5 && voiced.replies.some(feedback), voiced.replies.join('\n---\n'));
  must(!voiced.replies.some(r => r.includes('double')), 'what nobody decided was said');
  must(/coachbot_language_rejected/.test(voiced.metrics), 'the rejection is not counted');
});

model.close();
finish();
