/**
 * Wraps the Typst compiler; no other file uses it. Keeps one compiler alive for each set of fonts: a changed word then costs
 * a fraction of a cold start.
 */
import { createHash } from 'node:crypto';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { contentHash } from '../../core/canonical-json.ts';
import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { settleSheet } from '../../core/house-styles/neutral-sheet.ts';
import { pointsOfMm } from '../../core/layout/units.ts';
import {
  type LayoutFacts,
  makeLayoutFacts,
  type Places,
  type Publication,
  type PublicationNode,
  type TableFit,
  type WriterAssets,
} from '../../core/publication/publication.ts';
import { flattenBlocks, walkPublication } from '../../core/publication/walk.ts';
import { done, type Result, refused } from '../../core/result.ts';
import type { ImageHash, NodeId } from '../../core/richtext/model.ts';
import type { PublishProblem } from '../problems.ts';
import { cleanText, DrawableText, type MissingCharacter } from './drawable-text.ts';
import { type FontCoverage, fontCoverage, fontFamily } from './font-coverage.ts';
import { MOST_ROUNDS, NotePageBreaks, type NotePages, RememberedBreaks } from './note-pages.ts';
import { placesOf } from './places.ts';
import { type RowHeaders, rowHeadersIn } from './row-headers.ts';
import type { SheetNote } from './sheet.ts';
import blocksTemplate from './template/blocks.typ?raw';
import inlineTemplate from './template/inline.typ?raw';
import mainTemplate from './template/main.typ?raw';
import pageTemplate from './template/page.typ?raw';
import styleTemplate from './template/style.typ?raw';
import { toSheet } from './to-sheet.ts';

/** Content that the pages could not show as written. Other formats have the text itself. */
export interface TypesettingLosses {
  /** Characters that no available font has; replacements are drawn. */
  missing: MissingCharacter[];
  /** Pictures that are missing or can't be drawn; their alternative text is printed. */
  images: { image: ImageHash; reason: string }[];
}

export interface Typeset {
  layout: LayoutFacts;
  places: Places;
  /** Points from the top of a page to its text. */
  top: number;
  losses: TypesettingLosses;
  /** The pages as a PDF for a screen or a printer, without the tags that only a reader of the file needs. */
  preview: () => Uint8Array;
}

/** `ua-1`: accessible, exported as a check only; `a-3a`: archivable and accessible, the published bytes. */
export type PdfStandard = 'ua-1' | 'a-3a';

/** A typeset document that can be exported. Only valid until the next call of the same typesetter. */
export interface TypesetPages extends Typeset {
  /** The row headers of each table, in reading order. Typst can't tag them; archivePdf does. */
  rowHeaders: RowHeaders[];
  /** Number of layouts that it took to put each note on the page of its mark. */
  layouts: number;
  exportAs: (standard: PdfStandard) => Result<Uint8Array, string>;
}

export interface Typesetter {
  /** Lays out the pages. Calls run one after another. */
  typeset: (
    publication: Publication,
    houseStyle: HouseStyle,
    assets: WriterAssets,
    options?: TypesetOptions,
  ) => Promise<Result<TypesetPages, PublishProblem>>;
  /** Draws a picture alone and remembers the result for pages with that picture. False: it can't be drawn. */
  tryPicture: (hash: ImageHash, bytes: Uint8Array, fonts: WriterAssets['fonts']) => Promise<boolean>;
}

export interface TypesetOptions {
  /** Maximum of further layouts to put each note on the page of its mark; absent: `MOST_ROUNDS`. */
  mostNoteRounds?: number;
}

/** Maximum of sets of fonts with a live compiler. */
const KEPT_COMPILERS = 2;
/** Layouts after which an unused picture is dropped, so that the pictures of many documents do not accumulate. */
const PICTURE_AGE = 50;
/** Compilations after which an unused memoized result is dropped. Otherwise memory grows with each edit. */
const CACHE_AGE = 3;

type Tried = { path: string } | { reason: string };

interface Press {
  compiler: NodeCompiler;
  /** All available fonts, in the order of their file names. */
  fonts: FontCoverage[];
  /** Results of drawing each picture alone: a path, or the reason why it can't be drawn. `used`: the last layout with it. */
  images: Map<ImageHash, { tried: Tried; used: number }>;
  /** The notes in the compiler's files, as JSON by number. */
  notes: Map<number, string>;
  breaks: RememberedBreaks;
  layouts: number;
}

/**
 * Creates a typesetter with one live compiler for each set of fonts. The event loop runs between compilations, so that
 * memory is freed.
 */
export function createTypesetter(): Typesetter {
  const presses = new Map<string, Press>();
  const hashes = new WeakMap<Uint8Array, string>();
  let queue: Promise<unknown> = Promise.resolve();

  const hashOf = (bytes: Uint8Array): string => {
    const known = hashes.get(bytes);
    if (known !== undefined) return known;
    // Native hash: each preview brings megabytes of fonts, and the hash of core takes ten times as long.
    const hash = createHash('sha256').update(bytes).digest('base64');
    hashes.set(bytes, hash);
    return hash;
  };

  const pressFor = (fonts: WriterAssets['fonts']): Press => {
    const files = Object.keys(fonts).sort();
    const key = files.map((file) => hashOf(fonts[file] ?? new Uint8Array())).join(' ');
    const known = presses.get(key);
    // Moves the compiler to the end of the map: the least recently used one is dropped first.
    if (known) presses.delete(key);
    const press = known ?? createPress(files.flatMap((file) => fonts[file] ?? []));
    presses.set(key, press);
    for (const old of [...presses.keys()].slice(0, -KEPT_COMPILERS)) presses.delete(old);
    return press;
  };

  const typeset: Typesetter['typeset'] = async (publication, houseStyle, assets, options = {}) => {
    await turn();
    const absent = absentFont(houseStyle, assets.fonts);
    if (absent) return refused({ code: 'font-missing', values: absent });
    const press = pressFor(assets.fonts);
    return layOut(press, publication, houseStyle, assets, options);
  };

  const inQueue = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined);
    return next;
  };

  return {
    typeset: (...input) => inQueue(() => typeset(...input)),
    tryPicture: (hash, bytes, fonts) =>
      inQueue(async () => {
        await turn();
        return 'path' in tryImage(pressFor(fonts), hash, bytes);
      }),
  };
}

/** Lets the event loop run once, which frees memory. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

function createPress(fonts: Uint8Array[]): Press {
  const compiler = NodeCompiler.create({
    // A virtual folder: all files of the template are mapped into it.
    workspace: '/inbreng',
    fontArgs: [{ fontBlobs: fonts.map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) }],
  });
  compiler.addSource('/inbreng/style.typ', styleTemplate);
  compiler.addSource('/inbreng/inline.typ', inlineTemplate);
  compiler.addSource('/inbreng/blocks.typ', blocksTemplate);
  compiler.addSource('/inbreng/page.typ', pageTemplate);
  compiler.addSource('/inbreng/main.typ', mainTemplate);
  return {
    compiler,
    fonts: fonts.flatMap((bytes) => fontCoverage(bytes) ?? []),
    images: new Map(),
    notes: new Map(),
    breaks: new RememberedBreaks(),
    layouts: 0,
  };
}

/** The first font of the house style that is missing or of another family. */
function absentFont(houseStyle: HouseStyle, fonts: WriterAssets['fonts']): { family: string; file: string } | null {
  for (const { family, regular, bold, italic, boldItalic } of Object.values(houseStyle.fonts)) {
    for (const file of [regular, bold, italic, boldItalic]) {
      const bytes = fonts[file];
      if (!bytes || fontFamily(bytes) !== family) return { family, file };
    }
  }
  return null;
}

async function layOut(
  press: Press,
  publication: Publication,
  given: HouseStyle,
  givenAssets: WriterAssets,
  { mostNoteRounds = MOST_ROUNDS }: TypesetOptions,
): Promise<Result<TypesetPages, PublishProblem>> {
  const { houseStyle, assets } = settleSheet(publication, given, givenAssets);
  const { compiler } = press;
  press.layouts += 1;
  press.breaks.beginLayout();
  letGo(press);
  const images = new Map<ImageHash, string>();
  const lost: TypesettingLosses['images'] = [];
  for (const image of imagesOf(publication.body)) {
    const tried = tryImage(press, image, assets.images[image]);
    if ('path' in tried) images.set(image, tried.path);
    else lost.push({ image, reason: tried.reason });
  }
  const own = new Set(Object.values(houseStyle.fonts).map((font) => font.family));
  const fonts = [...press.fonts].sort((one, other) => Number(own.has(other.family)) - Number(own.has(one.family)));
  const text = new DrawableText(fonts);
  const places = placesOf(publication);
  const logo = assets.logo && tryImage(press, contentHash(assets.logo.bytes), assets.logo.bytes);
  const whole = toSheet({
    publication,
    houseStyle,
    text,
    places,
    images,
    logo: logo && 'path' in logo ? logo.path : null,
  });
  const { notes, ...sheet } = whole;
  const style = JSON.stringify(houseStyle);
  compiler.mapShadow('/inbreng/style.json', Buffer.from(style));
  giveNotes(press, notes);
  const breaks = new NotePageBreaks(whole, { mostRounds: mostNoteRounds, remembered: press.breaks, style });
  let compiled: Result<NodeTypstDocument, string>;
  let facts: DrawnFacts = { nodes: new Map(), notes: [], end: null };
  for (;;) {
    compiler.mapShadow('/inbreng/sheet.json', Buffer.from(JSON.stringify(sheet)));
    compiled = compile(compiler, { mainFilePath: '/inbreng/main.typ' });
    if (!compiled.ok) break;
    facts = readFacts(compiler, compiled.value);
    if (!breaks.improve(facts.notes)) break;
    compiler.evictCache(CACHE_AGE);
    await turn();
  }
  // Once per compilation, but not while the caller waits for the pages.
  setImmediate(() => compiler.evictCache(CACHE_AGE));
  if (!compiled.ok) {
    return refused({ code: 'typesetting-failed', values: { node: null, detail: compiled.problem } });
  }
  const document = compiled.value;
  const found = placesIn(facts, places);
  const creationTimestamp = secondsOf(publication.metadata.modified);
  return done({
    layout: makeLayoutFacts(document.numOfPages, found, {
      tables: fittedTables(publication.body),
      // A last page with only the rest of a note has no end of the body.
      roomLeft: facts.end?.page === document.numOfPages ? facts.end.room : null,
    }),
    places: found,
    top: pointsOfMm(houseStyle.page.top),
    losses: { missing: text.missingCharacters, images: lost },
    rowHeaders: rowHeadersIn(sheet.body),
    layouts: breaks.rounds + 1,
    preview: () => compiler.pdf(document, { creationTimestamp, pdfTags: false }),
    exportAs: (standard) => exported(compiler, document, { pdfStandard: standard, creationTimestamp }),
  });
}

/** Maps each note to its own file, so that a changed note lays out only its readers again. */
function giveNotes({ compiler, notes }: Press, called: readonly SheetNote[]): void {
  const pathOf = (number: number): string => `/inbreng/notes/${number}.json`;
  const numbers = new Set(called.map(({ number }) => number));
  for (const number of notes.keys()) {
    if (numbers.has(number)) continue;
    notes.delete(number);
    compiler.unmapShadow(pathOf(number));
  }
  for (const note of called) {
    const json = JSON.stringify(note);
    if (notes.get(note.number) === json) continue;
    notes.set(note.number, json);
    compiler.mapShadow(pathOf(note.number), Buffer.from(json));
  }
}

function compile(
  compiler: NodeCompiler,
  what: { mainFilePath: string } | { mainFileContent: string },
): Result<NodeTypstDocument, string> {
  const outcome = compiler.compile(what);
  const document = outcome.result;
  if (!document) return refused(messages(outcome.takeError()?.shortDiagnostics));
  // Typst only warns of an unknown family, and would print no text in it.
  const unknown = messages(outcome.takeWarnings()?.shortDiagnostics);
  if (/unknown font family/.test(unknown)) return refused(unknown);
  return done(document);
}

function messages(diagnostics: unknown): string {
  if (!Array.isArray(diagnostics)) return '';
  return diagnostics
    .map((one) => (typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : String(one)))
    .join('; ');
}

function exported(
  compiler: NodeCompiler,
  document: NodeTypstDocument,
  options: { pdfStandard: PdfStandard; creationTimestamp?: number },
): Result<Uint8Array, string> {
  try {
    return done(compiler.pdf(document, options));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const found = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '');
    return refused(found.length > 0 ? found.join('; ').replaceAll('\\"', '"') : text);
  }
}

/**
 * The time of the document, in seconds since 1970. It is passed when the PDF is written: it differs after each change, and
 * as a part of the layout it would lay out every page again.
 */
function secondsOf(moment: string): number {
  const read = Date.parse(moment);
  return Number.isNaN(read) ? 0 : Math.floor(read / 1000);
}

/** Facts that the template reports about the typeset pages. */
interface DrawnFacts {
  nodes: ReadonlyMap<string, Places[string]>;
  notes: NotePages[];
  /** The last page of the body, and the points that are left on it; null: the body ends with a page break. */
  end: { page: number; room: number } | null;
}

function readFacts(compiler: NodeCompiler, document: NodeTypstDocument): DrawnFacts {
  const [facts] = compiler.query(document, { selector: '<layout-facts>', field: 'value' }) as [
    { nodes: [string, number, number, number][]; marks: [number, number][]; end: DrawnFacts['end'] },
  ];
  const nodes = new Map<string, Places[string]>();
  for (const [id, page, x, y] of facts.nodes) {
    // A repeated table header occurs on several pages: the first counts.
    const known = nodes.get(id);
    if (!known || page < known[0]) nodes.set(id, [page, x, y]);
  }
  const notes = facts.marks.flatMap(([note, mark]) => {
    const begins = nodes.get(`note-${note}`)?.[0];
    return begins === undefined ? [] : [{ note, mark, begins }];
  });
  return { nodes, notes, end: facts.end };
}

/** The position of each target. A container begins at its first part. */
function placesIn({ nodes }: DrawnFacts, ids: ReadonlyMap<string, string>): Places {
  const places: Places = {};
  for (const [id, place] of ids) {
    const at = nodes.get(place);
    if (at) places[id] = at;
  }
  return places;
}

function imagesOf(body: readonly PublicationNode[]): Set<ImageHash> {
  const found = new Set<ImageHash>();
  walkPublication(body, (node) => {
    if ('type' in node && node.type === 'figure') found.add(node.image);
  });
  return found;
}

/** Tables that are set in smaller type or on a landscape page. */
function fittedTables(body: readonly PublicationNode[]): Record<NodeId, TableFit> {
  const tables = flattenBlocks(body).filter((block) => block.type === 'table');
  return Object.fromEntries(tables.flatMap(({ id, fit }) => (fit ? [[id, fit]] : [])));
}

function letGo({ compiler, images, layouts }: Press): void {
  for (const [hash, { tried, used }] of images) {
    if (layouts - used <= PICTURE_AGE) continue;
    images.delete(hash);
    if ('path' in tried) compiler.unmapShadow(`/inbreng${tried.path}`);
  }
}

/** Draws a picture alone, once, because one that the decoder or PDF/A refuses would make the whole document fail. */
function tryImage(press: Press, hash: ImageHash, bytes: Uint8Array | undefined): Tried {
  if (!bytes) return { reason: 'not given' };
  const known = press.images.get(hash);
  if (known) {
    known.used = press.layouts;
    return known.tried;
  }
  const path = `/inbreng/pictures/${hash}.${pictureType(bytes)}`;
  press.compiler.mapShadow(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const name = path.slice('/inbreng'.length);
  const probe = compile(press.compiler, {
    mainFileContent: `#set document(title: "x")\n#set page(width: 300pt, height: 300pt)\n#image("${name}", width: 100pt, height: 100pt, alt: "x")`,
  });
  const archived = probe.ok ? exported(press.compiler, probe.value, { pdfStandard: 'a-3a' }) : probe;
  const accessible = probe.ok ? exported(press.compiler, probe.value, { pdfStandard: 'ua-1' }) : probe;
  const refusal = [archived, accessible].find((outcome) => !outcome.ok);
  const verdict = refusal && !refusal.ok ? { reason: cleanText(refusal.problem) } : { path: name };
  if ('reason' in verdict) press.compiler.unmapShadow(path);
  press.images.set(hash, { tried: verdict, used: press.layouts });
  return verdict;
}

function pictureType(bytes: Uint8Array): 'png' | 'jpg' | 'svg' {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpg';
  return 'svg';
}
