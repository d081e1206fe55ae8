// node deploy/teams/package.mjs APP_ID HOST "DEVELOPER NAME" PRIVACY_URL TERMS_URL [OUT.zip]
// Fills in the manifest, draws the two icons, and zips all three as Teams wants them. Needs nothing but Node.js.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync, deflateSync } from 'node:zlib';

const [, , appId, host, developer, privacy, terms, out = 'coachbot-teams.zip'] = process.argv;
if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId ?? '') || !/^[a-z0-9.-]+\.[a-z]{2,}$/i.test(host ?? '') || !developer || ![privacy, terms].every(u => /^https:\/\/[^"\s]+$/.test(u ?? ''))) {
  console.error('node deploy/teams/package.mjs APP_ID HOST "DEVELOPER NAME" PRIVACY_URL TERMS_URL [OUT.zip]\n  APP_ID  the bot\'s app id (a GUID)\n  HOST    where the service runs, e.g. coach.example.com\n  PRIVACY_URL, TERMS_URL  your own pages, https');
  process.exit(1);
}

const here = dirname(fileURLToPath(import.meta.url));
const manifest = readFileSync(join(here, 'manifest.json'), 'utf8')
  .replaceAll('${APP_ID}', appId.toLowerCase()).replaceAll('${HOST}', host).replaceAll('${PRIVACY_URL}', privacy).replaceAll('${TERMS_URL}', terms).replaceAll('${DEVELOPER_NAME}', JSON.stringify(developer).slice(1, -1));
JSON.parse(manifest);

// A rising bar chart with a mark, drawn with four samples a side and pixel: in colour, and white on nothing.
function icon(size, outline) {
  const inside = (x, y, l, t, r, b) => x >= l && x <= r && y >= t && y <= b;
  const shape = (x, y) => inside(x, y, 0.2, 0.58, 0.34, 0.8) || inside(x, y, 0.43, 0.42, 0.57, 0.8) || inside(x, y, 0.66, 0.22, 0.8, 0.8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      let hits = 0;
      for (let s = 0; s < 16; s++) hits += shape((px + (s % 4 + 0.5) / 4) / size, (py + ((s >> 2) + 0.5) / 4) / size) ? 1 : 0;
      const share = hits / 16;
      const pixel = outline ? [255, 255, 255, Math.round(255 * share)] : [0x2B, 0x4C, 0x7E].map(c => Math.round(c + (255 - c) * share)).concat(255);
      rows.set(pixel, py * (size * 4 + 1) + 1 + px * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return ~crc >>> 0;
}

// A zip of a few small files: local headers, directory, end. The time is fixed, so the same input gives the same bytes.
function zip(files) {
  const local = [];
  const directory = [];
  let offset = 0;
  for (const [name, data] of files) {
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]));
    local.push(entry);
    offset += entry.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, listing, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

writeFileSync(out, zip([['manifest.json', Buffer.from(manifest)], ['color.png', icon(192, false)], ['outline.png', icon(32, true)]]));
console.log(out);
