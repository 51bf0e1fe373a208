import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convertInOffice } from '../../office.ts';

const OOXML_CHECK = fileURLToPath(new URL('../../judges/ooxml-check', import.meta.url));
const FONTS = fileURLToPath(new URL('../../../assets/fonts', import.meta.url));

function inFolder<Result>(
  files: Record<string, Uint8Array>,
  work: (folder: string, paths: string[]) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'inbreng-docx-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    return work(folder, paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Violations of the schemas of ISO 29500 in Word files, and references without a target. */
export function wordFaults(files: Record<string, Uint8Array>): string[] {
  return inFolder(files, (folder, paths) => {
    const check = spawnSync('python3', [OOXML_CHECK, ...paths], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const output = `${check.stdout}\n${check.stderr}`.split('\n').filter((line) => line.trim() !== '');
    const faults = output.filter((line) => !line.startsWith('ok ')).map((line) => line.replaceAll(`${folder}/`, ''));
    // No output is not a verdict.
    if (output.length - faults.length !== paths.length)
      faults.push(`${output.length - faults.length} files found right`);
    return faults;
  });
}

const TAGGED_PDF = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';

/**
 * The files as LibreOffice prints them, as PDF, by name. It has, besides the system's fonts, those of the house styles
 * if `withFonts`; otherwise those that a file embeds. The PDF has tags: tests/judges/geometry reads them.
 */
export function printedByOffice(files: Record<string, Uint8Array>, withFonts = true): Record<string, Uint8Array> {
  return byOffice(files, { filter: TAGGED_PDF, ending: 'pdf', withFonts });
}

/** The files as LibreOffice saves them again as Word files, by name. */
export function savedByOffice(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return byOffice(files, { filter: 'docx:MS Word 2007 XML', ending: 'docx', withFonts: true });
}

function byOffice(
  files: Record<string, Uint8Array>,
  how: { filter: string; ending: string; withFonts: boolean },
): Record<string, Uint8Array> {
  const { filter, ending, withFonts } = how;
  return inFolder(files, (folder, paths) => {
    const configuration = join(folder, 'fonts.conf');
    const out = join(folder, 'out');
    mkdirSync(out);
    writeFileSync(
      configuration,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${withFonts ? `<dir>${FONTS}</dir>` : ''}<dir>/usr/share/fonts</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
    );
    const messages = convertInOffice(paths, { filter, into: out, fonts: configuration });
    const made = readdirSync(out);
    const missing = paths.filter((path) => !made.includes(basename(path).replace(/docx$/, ending)));
    if (missing.length > 0)
      throw new Error(`LibreOffice did not open ${missing.map((path) => basename(path)).join(', ')}: ${messages}`);
    return Object.fromEntries(
      made.map((name) => [name.slice(0, -ending.length - 1), new Uint8Array(readFileSync(join(out, name)))]),
    );
  });
}
