import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** All files bear this date, so that equal documents are equal bytes. ZIP knows local time only. */
const DATE = new Date(1980, 0, 1);

/** A file as a ZIP holds it. */
export interface Deflated {
  bytes: Uint8Array<ArrayBuffer>;
  crc: number;
  size: number;
}

const gzipBeside = promisify(gzip) as (content: Uint8Array) => Promise<Buffer>;

/**
 * Deflates a file, in a thread of its own. Gzip is a deflated file after ten bytes, and before its checksum and its size
 * (RFC 1952, 2.3).
 */
export async function deflated(content: Uint8Array): Promise<Deflated> {
  const gzipped = await gzipBeside(content);
  const end = gzipped.length - 8;
  return { bytes: new Uint8Array(gzipped.subarray(10, end)), crc: gzipped.readUInt32LE(end), size: content.length };
}

/**
 * A package of these files, in their order: the same files give the same bytes, as long as it is the same zlib. Pictures
 * gain nothing by deflating, but LibreOffice refuses a stored file whose size comes after it, as here.
 */
export async function packed(files: ReadonlyMap<string, string | Uint8Array | Deflated>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const all = [...files].map(async ([path, content]) => {
    const whole = typeof content === 'string' ? Buffer.from(content) : content;
    return [path, whole instanceof Uint8Array ? await deflated(whole) : whole] as const;
  });
  for (const [path, { bytes, crc, size }] of await Promise.all(all)) {
    // What `Zip` reads of a file that is deflated already.
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
