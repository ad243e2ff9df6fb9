// Builds the page's assets into dist/: the Web Chat bundle from its package, our script and our styles,
// each under a name that changes with its content, with brotli and gzip copies beside it, and a list of them (assets.json).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const cache = join(root, 'obj');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const hash = (algorithm, bytes, encoding) => createHash(algorithm).update(bytes).digest(encoding);

/** The bundle and its notices, taken out of the package without installing what the package depends on. */
function webChat() {
  const { package: name, version, integrity } = JSON.parse(readFileSync(join(root, 'webchat.json'), 'utf8'));
  const archive = join(cache, `${name}-${version}.tgz`);
  const whole = () => `sha512-${hash('sha512', readFileSync(archive), 'base64')}` === integrity;
  let present = false;
  try {
    present = whole();
  } catch {
    // Not fetched yet.
  }
  if (!present) {
    mkdirSync(cache, { recursive: true });
    execFileSync(npm, ['pack', `${name}@${version}`, '--silent', '--pack-destination', cache], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
    if (!whole()) {
      throw new Error(`${name}@${version} is not the package that webchat.json names: its sha512 differs. Check the feed before you change the value.`);
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'webchat-'));
  try {
    const files = ['package/dist/webchat.js', 'package/dist/webchat.js.LICENSE.txt'];
    execFileSync('tar', ['-xzf', archive, '-C', folder, ...files]);
    return files.map(file => readFileSync(join(folder, file)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ours(entry) {
  const result = await build({ entryPoints: [join(root, 'src', entry)], bundle: true, minify: true, write: false, target: 'es2022', logLevel: 'warning' });
  return Buffer.from(result.outputFiles[0].contents);
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const [bundle, notices] = webChat();
const assets = {
  'webchat.js': { type: 'text/javascript', bytes: bundle },
  'webchat.js.LICENSE.txt': { type: 'text/plain', bytes: notices },
  'app.js': { type: 'text/javascript', bytes: await ours('main.ts') },
  'app.css': { type: 'text/css', bytes: await ours('app.css') },
  'icon.svg': { type: 'image/svg+xml', bytes: readFileSync(join(root, 'src', 'icon.svg')) },
};

const list = {};
for (const [name, { type, bytes }] of Object.entries(assets)) {
  const dot = name.indexOf('.');
  const file = `${name.slice(0, dot)}.${hash('sha256', bytes, 'hex').slice(0, 16)}${name.slice(dot)}`;
  writeFileSync(join(dist, file), bytes);
  writeFileSync(join(dist, `${file}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  writeFileSync(join(dist, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  list[name] = { file, type, integrity: `sha384-${hash('sha384', bytes, 'base64')}` };
}
writeFileSync(join(dist, 'index.html'), readFileSync(join(root, 'src', 'index.html')));
// Last, because its presence says that everything else is there.
writeFileSync(join(dist, 'assets.json'), JSON.stringify(list, null, 2));
