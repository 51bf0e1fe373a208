import type { XmlElement } from '@rgrove/parse-xml';
import { printXml } from './print-xml.ts';
import { children, readDocx } from './read-docx.ts';
import type { SpecimenFile } from './specimen-files.ts';

/** Parts of a Word file as printed lines, by path. A part that is not XML has no lines. */
type Parts = ReadonlyMap<string, readonly string[]>;

const STYLES_PART = 'word/styles.xml';

/** Each style is a separate part, since a document changes only a few of them. */
function partsOf(bytes: Uint8Array): Parts {
  const file = readDocx(bytes);
  const parts = new Map<string, string[]>();
  for (const path of file.names) {
    if (path === STYLES_PART)
      for (const element of children(file.xml(path)))
        parts.set(`${path}#${element.attributes['w:styleId'] ?? element.name}`, printXml(element, '    '));
    else parts.set(path, isXml(path) ? printXml(file.xml(path) as XmlElement, '    ') : []);
  }
  return parts;
}

const isXml = (path: string): boolean => /\.(xml|rels)$/.test(path);

/** The snapshots of Word files in one house style, by name. Lines that all have are only in `shared`. */
export function wordSnapshots(files: readonly SpecimenFile[]): Map<string, string> {
  const all = files.map(({ name, bytes }) => ({ name, parts: partsOf(bytes) }));
  const [first] = all;
  const isShared = (path: string, lines: readonly string[]): boolean =>
    all.every(({ parts }) => parts.get(path)?.join('\n') === lines.join('\n'));
  const shared = [...(first?.parts ?? [])].filter(([path, lines]) => isShared(path, lines));
  const own = all.map(({ name, parts }): [string, string] => [
    name,
    printed([...parts].filter(([path, lines]) => !isShared(path, lines))),
  ]);
  return new Map([['shared', printed(shared)], ...own]);
}

/** Sorted by path when they are of one part: the order in a package has no meaning. */
function printed(parts: readonly (readonly [path: string, lines: readonly string[]])[]): string {
  const partOf = ([path]: readonly [path: string, lines: readonly string[]]): string => path.split('#')[0] ?? path;
  const ordered = [...parts].sort((one, other) =>
    partOf(one) < partOf(other) ? -1 : partOf(one) > partOf(other) ? 1 : 0,
  );
  const lines = ordered.flatMap(([path, content]) =>
    content.length === 0 ? [`  <part path="${path}"/>`] : [`  <part path="${path}">`, ...content, '  </part>'],
  );
  return ['<package>', ...lines, '</package>', ''].join('\n');
}
