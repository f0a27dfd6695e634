// Writes a .br and a .gz beside each file named (node -e: they follow argv[0]) where it is smaller, and prints how many it wrote and
// their bytes. The same content gives the same bytes on every system.
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packers = {
  br: (raw) =>
    promisify(brotliCompress)(raw, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
    }),
  gz: async (raw) => {
    const packed = await promisify(gzip)(raw, { level: 9 });
    // The system that packed it (RFC 1952: 255 is "unknown"); the time is zero already.
    packed[9] = 255;
    return packed;
  },
};

let copies = 0;
let bytes = 0;
const paths = process.argv.slice(1);
const worker = async () => {
  for (let path = paths.pop(); path; path = paths.pop()) {
    const raw = await readFile(path);
    for (const [end, pack] of Object.entries(packers)) {
      const packed = await pack(raw);
      if (packed.length >= raw.length) continue;
      await writeFile(`${path}.${end}`, packed);
      copies += 1;
      bytes += packed.length;
    }
  }
};
await Promise.all([worker(), worker(), worker(), worker()]);
console.log(copies, bytes);
