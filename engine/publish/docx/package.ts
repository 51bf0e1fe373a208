import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** All files bear this date, so that equal documents are equal bytes. ZIP knows local time only. */
const DATE = new Date(1980, 0, 1);

/** A file as a ZIP holds it. */
export interface Deflated {
  bytes: Uint8Array<ArrayBuffer>;
  crc: number;
  size: number;
}

/** Gzip is a deflated file of ten bytes less, and of its checksum and size at the end (RFC 1952, 2.3). */
function fromGzip(packed: Buffer, size: number): Deflated {
  const end = packed.length - 8;
  return { bytes: new Uint8Array(packed.subarray(10, end)), crc: packed.readUInt32LE(end), size };
}

const gzipBeside = promisify(gzip) as (content: Uint8Array) => Promise<Buffer>;

/** Deflates a file that goes into many packages, in a thread of its own. */
export async function deflated(content: Uint8Array): Promise<Deflated> {
  return fromGzip(await gzipBeside(content), content.length);
}

/**
 * A package of these files, in their order: the same files give the same bytes, as long as it is the same zlib. Pictures
 * gain nothing by deflating, but LibreOffice refuses a stored file whose size comes after it, as here.
 */
export function packed(files: ReadonlyMap<string, string | Uint8Array | Deflated>): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [path, content] of files) {
    const whole = typeof content === 'string' ? Buffer.from(content) : content;
    const { bytes, crc, size } = whole instanceof Uint8Array ? fromGzip(gzipSync(whole), whole.length) : whole;
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
