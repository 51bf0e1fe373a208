import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** All files in a package bear this date, so that equal documents are equal bytes. ZIP knows local time only. */
const DATE = new Date(1980, 0, 1);

/** A file as it stands in a ZIP. */
export interface Deflated {
  bytes: Uint8Array<ArrayBuffer>;
  crc: number;
  size: number;
}

/** Deflates once what goes into many packages. */
export function deflated(content: Uint8Array<ArrayBuffer>): Deflated {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const stream = new ZipDeflate('', { level: 6 });
  stream.ondata = (error, part) => {
    if (error) throw error;
    parts.push(part);
  };
  stream.push(content, true);
  return { bytes: Buffer.concat(parts), crc: stream.crc, size: content.length };
}

/**
 * Parts that gain nothing by deflating. They are deflated all the same: a stored file whose size comes after it, as in a
 * package that is written in one go, is refused by LibreOffice.
 */
const PRESSED = /\.(png|jpe?g)$/i;

export type PackageFiles = Map<string, Uint8Array<ArrayBuffer> | Deflated>;

/** The files of a package, in their order. */
export function unpacked(bytes: Uint8Array): Map<string, Uint8Array<ArrayBuffer>> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** A package of these files, in their order: the same files give the same bytes. */
export function packed(files: PackageFiles): Uint8Array {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [path, content] of files) {
    if (content instanceof Uint8Array) {
      const file = new ZipDeflate(path, { level: PRESSED.test(path) ? 1 : 6 });
      file.mtime = DATE;
      zip.add(file);
      file.push(content, true);
      continue;
    }
    // What `Zip` asks of a file that was deflated before.
    const file = new ZipPassThrough(path);
    file.mtime = DATE;
    file.compression = 8;
    zip.add(file);
    file.crc = content.crc;
    file.size = content.size;
    file.ondata?.(null, content.bytes, true);
  }
  zip.end();
  return Buffer.concat(parts);
}
