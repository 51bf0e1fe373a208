import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';
import { crc32 } from './crc32.ts';

/** All files in a package bear this date, so that equal documents are equal bytes. ZIP knows local time only. */
const DATE = new Date(1980, 0, 1);
const LEVEL = 6;

/** A file as it stands in a ZIP. */
export interface Deflated {
  bytes: Uint8Array;
  crc: number;
  size: number;
}

const deflateBeside = promisify(zlib.deflateRaw) as (
  content: Uint8Array,
  options: zlib.ZlibOptions,
) => Promise<Uint8Array>;

/** Deflates once what goes into many packages, in a thread of its own. */
export async function deflated(content: Uint8Array): Promise<Deflated> {
  return {
    bytes: await deflateBeside(content, { level: LEVEL }),
    crc: crc32(content),
    size: content.length,
  };
}

export type PackageFiles = Map<string, Uint8Array | Deflated>;

/**
 * A package of these files, in their order: the same files give the same bytes, as long as it is the same zlib. Pictures
 * gain nothing by deflating, but a stored file whose size comes after it, as here, is refused by LibreOffice.
 */
export function packed(files: PackageFiles): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [path, content] of files) {
    const { bytes, crc, size } =
      content instanceof Uint8Array
        ? { bytes: zlib.deflateRawSync(content, { level: LEVEL }), crc: crc32(content), size: content.length }
        : content;
    // What `Zip` asks of a file that was deflated before.
    const file = new ZipPassThrough(path);
    file.mtime = DATE;
    file.compression = 8;
    zip.add(file);
    file.crc = crc;
    file.size = size;
    file.ondata?.(null, bytes as Uint8Array<ArrayBuffer>, true);
  }
  zip.end();
  return Buffer.concat(parts);
}
