// Run by Bun: `compress.js FOLDER FORMAT…`. Writes a compressed copy beside every file a browser may ask for
// compressed, as Reflex's own script does, but each different content only once: a page has two names.
// Prints "done total" as it goes.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const COMPRESSIBLE = /\.(js|css|html|json|svg|xml|txt|map|mjs)$/;
const LEAST_BYTES = 256;
const AT_ONCE = 8;
const FORMATS = {
  gzip: { end: ".gz", compress: (raw) => promisify(gzip)(raw, { level: 9 }) },
  brotli: {
    end: ".br",
    compress: (raw) =>
      promisify(brotliCompress)(raw, {
        params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
      }),
  },
};

const [folder, ...formats] = process.argv.slice(2);
const contents = new Map();
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !COMPRESSIBLE.test(path)) continue;
  const raw = readFileSync(path);
  // A page always has them: the server looks for them by its type.
  if (raw.length < LEAST_BYTES && !path.endsWith(".html")) continue;
  const digest = createHash("sha256").update(raw).digest("hex");
  if (!contents.has(digest)) contents.set(digest, { raw, paths: [] });
  contents.get(digest).paths.push(path);
}

// The largest first, so that none is left for one core alone at the end.
const waiting = [...contents.values()].sort((a, b) => b.raw.length - a.raw.length);
const total = waiting.length;
let done = 0;
const work = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const format of formats) {
      const { end, compress } = FORMATS[format];
      const compressed = await compress(next.raw);
      for (const path of next.paths) writeFileSync(path + end, compressed);
    }
    done += 1;
    if (done % 10 === 1 || done === total) console.log(done, total);
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, work));
