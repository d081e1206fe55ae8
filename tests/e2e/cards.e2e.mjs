// node cards.e2e.mjs [FOLDER]
// The cards kept in tests/renderings/teams, judged by the official adaptivecards package: no remark while parsing, and
// drawn in Chromium in the look of Teams, light and dark. And the Teams package, by the official schema.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath, flags, must, steps } from './steps.mjs';

const require = createRequire(import.meta.url);
const folder = process.argv[2] ?? 'out';
const { step, finish } = steps(folder);
const AC = require('adaptivecards/dist/adaptivecards.js');
const cards = readdirSync('../renderings/teams').filter(f => f.endsWith('.json')).map(f => ({ name: f.replace('.json', ''), card: JSON.parse(readFileSync(join('../renderings/teams', f), 'utf8')) }));

await step('there are cards to judge', () => must(cards.length >= 4, `${cards.length} cards`));

for (const { name, card } of cards) {
  await step(`${name}: parsed without a remark, within the limits of Teams`, () => {
    const parsed = new AC.AdaptiveCard();
    const context = new AC.SerializationContext();
    parsed.parse(card, context);
    const remarks = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message).concat(parsed.validateProperties().validationEvents.map(e => e.message));
    must(remarks.length === 0, remarks.join('\n'));
    must(parseFloat(card.version) <= 1.5, `version ${card.version}`);
    must(JSON.stringify(card).length < 25000, 'too large');
    must((card.actions ?? []).length <= 6, 'more than six buttons');
    must((card.refresh?.userIds ?? []).length <= 60, 'too many to refresh for');
    for (const input of (card.body ?? []).filter(i => i.type.startsWith('Input.'))) must(input.id && input.label, `an input without id or label: ${JSON.stringify(input)}`);
    for (const action of (card.actions ?? []).filter(a => a.type === 'Action.Execute')) must(action.fallback?.type === 'Action.Submit', 'Action.Execute without a fallback');
  });
}

const profile = mkdtempSync(join(tmpdir(), 'coachbot-cards-'));
const browser = await chromium.launchPersistentContext(profile, { executablePath: browserPath, headless: true, args: flags, viewport: { width: 640, height: 900 } });
const page = browser.pages()[0] ?? await browser.newPage();
const complaints = [];
page.on('pageerror', e => complaints.push(e.message));
for (const theme of ['light', 'dark']) {
  const host = JSON.parse(readFileSync(`node_modules/adaptivecards-designer/lib/hostConfigs/microsoft-teams-${theme}.json`, 'utf8'));
  for (const { name, card } of cards) {
    await step(`${name}: drawn in Teams ${theme}`, async () => {
      await page.setContent(`<body style="margin:16px;width:560px;background:${host.containerStyles.default.backgroundColor};font-family:sans-serif"><div id="card"></div></body>`);
      await page.addScriptTag({ path: 'node_modules/adaptivecards/dist/adaptivecards.js' });
      const drawn = await page.evaluate(([json, config]) => {
        const A = window.AdaptiveCards;
        A.AdaptiveCard.onProcessMarkdown = (text, result) => { result.outputHtml = text.replaceAll('&', '&amp;').replaceAll('&amp;lt;', '&lt;').replaceAll('<', '&lt;').replace(/\*\*(.+?)\*\*/g, '<b>$1</b>').replaceAll('\\[', '[').replaceAll('\n', '<br>'); result.didProcess = true; };
        const c = new A.AdaptiveCard();
        c.hostConfig = new A.HostConfig(config);
        c.parse(json);
        const element = c.render();
        document.getElementById('card').append(element);
        return { text: element.innerText, wide: element.scrollWidth <= element.clientWidth + 1, buttons: element.querySelectorAll('button').length };
      }, [card, host]);
      must(drawn.text.length > 20 && drawn.wide, `nothing drawn, or too wide: ${drawn.text.slice(0, 80)}`);
      must(drawn.buttons >= (card.actions ?? []).length, 'a button is missing');
      must(complaints.length === 0, complaints.join('\n'));
      await page.screenshot({ path: join(folder, `card-${name}-${theme}.png`), fullPage: true });
    });
  }
}
await browser.close();

await step('the Teams package is valid by the official schema and has its icons', async () => {
  const file = join(profile, 'teams.zip');
  const arguments_ = ['../../deploy/teams/package.mjs', '11111111-1111-1111-1111-111111111111', 'coach.example.com', 'Example "Ltd"', 'https://example.com/p', 'https://example.com/t', file];
  execFileSync('node', arguments_);
  const files = unzip(readFileSync(file));
  const Ajv = require('ajv').default;
  const ajv = new Ajv({ strict: false, allErrors: true });
  require('ajv-formats')(ajv);
  const { $schema, ...schema } = JSON.parse(readFileSync('node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json', 'utf8'));
  const manifest = JSON.parse(files['manifest.json']);
  const valid = ajv.compile(schema);
  must(valid(manifest), JSON.stringify(valid.errors));
  must(manifest.bots[0].commandLists[0].commands.length >= 3, 'fewer than three prompts');
  const size = name => [files[name].readUInt32BE(16), files[name].readUInt32BE(20)].join('x');
  must(size('color.png') === '192x192' && size('outline.png') === '32x32', `${size('color.png')} ${size('outline.png')}`);
  manifest.name.short = 'x'.repeat(200);
  must(!valid(manifest), 'the schema lets anything through');
});

function unzip(bytes) {
  const { inflateRawSync } = require('node:zlib');
  const files = {};
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const name = bytes.toString('utf8', at + 30, at + 30 + nameLength);
    const start = at + 30 + nameLength;
    files[name] = inflateRawSync(bytes.subarray(start, start + packed));
    at = start + packed;
  }
  return files;
}

rmSync(profile, { recursive: true, force: true });
finish();
