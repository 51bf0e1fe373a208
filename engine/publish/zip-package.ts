import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** All files have this date, so that equal documents are equal bytes. ZIP has local time only. */
const DATE = new Date(1980, 0, 1);

/** A compressed file in a ZIP. */
interface Deflated {
  bytes: Uint8Array<ArrayBuffer>;
  crc: number;
  size: number;
}

const gzipBeside = promisify(gzip) as (content: Uint8Array) => Promise<Buffer>;

/** Extracts the deflated data from gzip: after ten bytes, and before the checksum and the size (RFC 1952, 2.3). */
function unwrap(gzipped: Buffer, content: Uint8Array): Deflated {
  const end = gzipped.length - 8;
  return { bytes: new Uint8Array(gzipped.subarray(10, end)), crc: gzipped.readUInt32LE(end), size: content.length };
}

/** Deflates on this thread, because starting another thread takes longer than the text does. */
function deflateText(text: string): Deflated {
  const content = Buffer.from(text);
  return unwrap(gzipSync(content), content);
}

/** Short texts of the last package: most of them recur in the next one. */
let lastTexts = new Map<string, Deflated>();
const SHORT = 32_768;

const deflatedBefore = new WeakMap<Uint8Array, Promise<Deflated>>();

/** Deflates a file on another thread. Deflates the same bytes once, however many packages include them. */
export function deflateOnce(content: Uint8Array): Promise<Deflated> {
  const known = deflatedBefore.get(content);
  if (known) return known;
  const made = gzipBeside(content).then((gzipped) => unwrap(gzipped, content));
  deflatedBefore.set(content, made);
  // Forgets a failure: memory may be free for the next package.
  made.catch(() => deflatedBefore.delete(content));
  return made;
}

/**
 * Makes a package of these files, in their order: the same files give the same bytes with the same version of zlib. Pictures
 * gain nothing from deflating, but LibreOffice refuses a stored file with its size after it, as here.
 */
export async function zipPackage(files: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const texts = new Map<string, Deflated>();
  const deflated = [...files].map(async ([path, content]) => {
    if (typeof content !== 'string') return { path, ...(await deflateOnce(content)) };
    const file = lastTexts.get(content) ?? deflateText(content);
    if (content.length < SHORT) texts.set(content, file);
    return { path, ...file };
  });
  lastTexts = texts;
  for (const { path, bytes, crc, size } of await Promise.all(deflated)) {
    // The fields of a deflated file that `Zip` reads.
    const file = new ZipPassThrough(path);
    file.mtime = DATE;
    file.compression = 8;
    zip.add(file);
    file.crc = crc;
    file.size = size;
    file.ondata?.(null, bytes, true);
  }
  zip.end();
  return Buffer.concat(parts);
}
