// axe-core in a page or a frame: what it finds serious or critical, in words. Put in by the debugger, past the page's own policy.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function serious(place) {
  await place.evaluate(source);
  const { violations } = await place.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(v => v.impact === 'serious' || v.impact === 'critical')
    .map(v => `${v.id}: ${v.help}\n${v.nodes.slice(0, 3).map(n => `  ${n.html.slice(0, 160)} ${n.any.concat(n.all).map(c => c.message).join('; ').slice(0, 200)}`).join('\n')}`);
}
