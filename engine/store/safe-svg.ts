import {
  parseXml,
  type XmlDocument,
  XmlElement,
  type XmlNode,
  XmlProcessingInstruction,
  XmlText,
} from '@rgrove/parse-xml';
import { jpegSize, pngSize } from './picture-size.ts';
import { idsUsedIn, styleSheetsOf } from './svg-style-sheet.ts';

/** Elements that run something, load something or contain other things than a drawing. */
const REFUSED = new Set(
  'script foreignobject iframe object embed audio video canvas handler listener set animate animatecolor animatemotion animatetransform a'.split(
    ' ',
  ),
);
/**
 * Filters of unlimited cost, which no drawing of ours needs: two read every neighbour of each pixel, the third draws another
 * part of the drawing again at each use.
 */
const ENDLESS = new Set(['femorphology', 'feconvolvematrix', 'feimage']);

/** Levels of nesting: the renderer is recursive. */
const DEEPEST = 200;
/** Drawn elements, each counted once per use. */
const MOST_DRAWN = 50_000;
/** Filter steps, each counted once per use: every step processes all pixels of its input. */
const MOST_FILTERED = 300;

/** Letters, each counted once per drawing of it. The time for text grows with the square of its length. */
const MOST_LETTERS = 4_000;
/** Points of paths, each counted once per drawing of it. */
const MOST_POINTS = 200_000;
/** Elements of markers, each counted once for each point that it marks. */
const MOST_MARKED = 20_000;

/** Elements times selectors of style sheets: the typesetter tries each selector on each element. */
const MOST_MATCHED = 5_000_000;
/** Parts of a text times its letters: the typesetter shapes the whole text again for each part with another style. */
const MOST_SHAPED = 1_000_000;
/** Pixels of the photographs in a drawing, each counted once per drawing of it. */
const MOST_EMBEDDED_PIXELS = 40_000_000;
/** Levels of drawings inside drawings: each multiplies the scale, and the typesetter fails on a scale that is not finite. */
const MOST_NESTED_SVG = 10;

/** Results of `unsafeSvg` for a drawing that would take too long to draw. */
export const TOO_MUCH_IN_SVG: ReadonlySet<string> = new Set([
  'use',
  'filter',
  'text',
  'path',
  'marker',
  'css',
  'image',
  'svg',
]);

/**
 * The reason not to trust a drawing: it is no SVG, runs a script, is animated, loads something from outside, or nests uses
 * of its own parts or filters too often to be drawn. Returns the name of the element or attribute as the file writes it;
 * null if the drawing is safe to put in a document.
 */
export function unsafeSvg(bytes: Uint8Array): string | null {
  const document = readDrawing(bytes);
  if (typeof document === 'string') return document;
  const { root } = document;
  if (root?.name !== 'svg' && root?.name !== 'svg:svg') return root?.name ?? 'XML';
  const waiting: { node: XmlNode; depth: number }[] = document.children.map((node) => ({ node, depth: 1 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    // A reference to an external style sheet, anywhere in the file.
    if (node instanceof XmlProcessingInstruction && node.name.toLowerCase() === 'xml-stylesheet') return node.name;
    if (!(node instanceof XmlElement)) continue;
    const fault = faultOf(node) ?? (depth > DEEPEST ? node.name : null);
    if (fault) return fault;
    for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
  try {
    if (nestedSvg(root) > MOST_NESTED_SVG) return 'svg';
    if (elementsIn(root) * styleSheetsOf(root).size > MOST_MATCHED) return 'css';
    if (drawnTimes(root, () => 1) > MOST_DRAWN) return 'use';
    if (drawnTimes(root, stepsOf(root)) > MOST_FILTERED) return 'filter';
    if (drawnTimes(root, lettersIn) > MOST_LETTERS) return 'text';
    if (drawnTimes(root, shapedIn) > MOST_SHAPED) return 'text';
    if (drawnTimes(root, pixelsOf) > MOST_EMBEDDED_PIXELS) return 'image';
    if (drawnTimes(root, pointsOf) > MOST_POINTS) return 'path';
    return markedTimes(root) > MOST_MARKED ? 'marker' : null;
  } catch {
    // A chain of uses is too long for the stack.
    return 'use';
  }
}

function readDrawing(bytes: Uint8Array): XmlDocument | 'DOCTYPE' | 'XML' {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // An entity may expand to anything, also to a thousand copies of itself.
    return /<!(DOCTYPE|ENTITY)/i.test(text) ? 'DOCTYPE' : parseXml(text);
  } catch {
    return 'XML';
  }
}

/** Number of filter steps of a drawing, each counted once per use. Only for a drawing that `unsafeSvg` accepts. */
export function filterSteps(bytes: Uint8Array): number {
  const document = readDrawing(bytes);
  if (typeof document === 'string' || !document.root || !isFiltered(document.root)) return 0;
  return drawnTimes(document.root, stepsOf(document.root));
}

/** Whether any element uses a filter: drawing programs leave unused filters in their files. */
function isFiltered(element: XmlElement): boolean {
  const { filter = 'none', style = '' } = element.attributes;
  if (filter.trim() !== 'none' || /filter/i.test(style)) return true;
  if (bareName(element) === 'style' && /filter/i.test(element.text)) return true;
  return element.children.some((child) => child instanceof XmlElement && isFiltered(child));
}

/** Whether the bytes claim to be a drawing, intact or not. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-8').decode(bytes.subarray(0, 4000)).includes('<svg');
}

/**
 * The sum of the weights of all drawn elements. An element also draws the parts that it uses (`href`, a paint, a mask) by
 * its attributes or by a style sheet. An element that uses itself gives infinity.
 */
function drawnTimes(root: XmlElement, weigh: (element: XmlElement) => number): number {
  const named = new Map<string, XmlElement>();
  const collect = (element: XmlElement): void => {
    if (element.attributes.id !== undefined) named.set(element.attributes.id, element);
    for (const child of element.children) if (child instanceof XmlElement) collect(child);
  };
  collect(root);
  const sheets = styleSheetsOf(root);
  const known = new Map<XmlElement, number>();
  const count = (element: XmlElement): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    // Infinity until the count is known: visiting the element again means a cycle.
    known.set(element, Number.POSITIVE_INFINITY);
    let times = weigh(element);
    for (const child of element.children) if (child instanceof XmlElement) times += count(child);
    for (const id of [...usedBy(element), ...sheets.usedBy(element)]) {
      const used = named.get(id);
      if (used) times += count(used);
    }
    known.set(element, times);
    return times;
  };
  return count(root);
}

/** Parts of filter steps that process no pixels themselves. */
const PARTS_OF_STEPS = /^fe(mergenode|func[rgba]|distantlight|pointlight|spotlight)$/;
/** Filter functions of CSS. */
const SHORT_FILTER =
  /\b(blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)\s*\(/gi;

/**
 * Returns a function that counts the filter steps of one element. A style sheet with a filter may apply to every element.
 */
function stepsOf(root: XmlElement): (element: XmlElement) => number {
  const own = (element: XmlElement): number => {
    const name = bareName(element);
    const short = [element.attributes.filter, element.attributes.style].join(';').match(SHORT_FILTER)?.length ?? 0;
    if (!name.startsWith('fe') || PARTS_OF_STEPS.test(name)) return short;
    // Each octave is drawn as a picture.
    return name === 'feturbulence' ? Math.max(1, Number(element.attributes.numOctaves ?? 1) || 1) : 1;
  };
  let all = 0;
  let isByStyle = false;
  const look = (element: XmlElement): void => {
    all += own(element);
    isByStyle ||= bareName(element) === 'style' && /filter\s*:/i.test(element.text);
    for (const child of element.children) if (child instanceof XmlElement) look(child);
  };
  look(root);
  return isByStyle ? () => Math.max(1, all) : own;
}

function bareName({ name }: XmlElement): string {
  return name.toLowerCase().replace(/^.*:/, '');
}

/** Elements whose text is not drawn. */
const SILENT = /^(style|title|desc|metadata)$/;

/** Letters of an element without those of its children; a run of white space counts once. */
function lettersIn(element: XmlElement): number {
  if (SILENT.test(bareName(element))) return 0;
  let letters = 0;
  for (const child of element.children)
    if (child instanceof XmlText) letters += child.text.replace(/\s+/g, ' ').trim().length;
  return letters;
}

/** Number of parts of a text times its letters. */
function shapedIn(element: XmlElement): number {
  if (bareName(element) !== 'text') return 0;
  return elementsIn(element) * sumOf(element, lettersBelow, lettersIn(element));
}

function lettersBelow(element: XmlElement): number {
  return sumOf(element, lettersBelow, lettersIn(element));
}

function elementsIn(element: XmlElement): number {
  return sumOf(element, elementsIn, 1);
}

/** Maximum depth of drawings inside drawings. */
function nestedSvg(element: XmlElement): number {
  const below = element.children.reduce(
    (most, child) => (child instanceof XmlElement ? Math.max(most, nestedSvg(child)) : most),
    0,
  );
  return below + (bareName(element) === 'svg' ? 1 : 0);
}

/** Pixels of the photograph in this element. */
function pixelsOf(element: XmlElement): number {
  if (!/^(fe)?image$/.test(bareName(element))) return 0;
  const address = element.attributes.href ?? element.attributes['xlink:href'] ?? '';
  const data = address.match(/^\s*data:[^,]*;base64,/i)?.[0];
  if (data === undefined) return 0;
  const bytes = new Uint8Array(Buffer.from(address.slice(data.length), 'base64'));
  const { width, height } = pngSize(bytes) ?? jpegSize(bytes) ?? { width: 0, height: 0 };
  return width * height;
}

/** Number of points of this path or polygon. */
function pointsOf({ attributes }: XmlElement): number {
  const numbers = `${attributes.d ?? ''} ${attributes.points ?? ''}`.match(/\d+/g)?.length ?? 0;
  return Math.ceil(numbers / 2);
}

/**
 * Number of elements that markers draw. A marker is drawn at each point of the paths below the element that refers to it,
 * once per use of that element; a style sheet may put it at each point of the drawing. Only for a drawing without cycles.
 */
function markedTimes(root: XmlElement): number {
  const named = new Map<string, XmlElement>();
  let byStyle = false;
  let inMarkers = 0;
  const collect = (element: XmlElement): void => {
    if (element.attributes.id !== undefined) named.set(element.attributes.id, element);
    if (bareName(element) === 'style') byStyle ||= /marker/i.test(element.text);
    if (bareName(element) === 'marker') inMarkers += drawnWithin(element);
    for (const child of element.children) if (child instanceof XmlElement) collect(child);
  };
  collect(root);
  if (inMarkers === 0) return 0;
  if (byStyle) return inMarkers * drawnTimes(root, pointsOf);
  const pointsBelow: Weigh = remembered((element) => sumOf(element, pointsBelow, pointsOf(element)));
  /** Elements drawn by the markers of an element; a marker may refer to other markers. */
  const markedBy: Weigh = (element) =>
    markersOf(element).reduce((sum, id) => {
      const marker = named.get(id);
      return marker ? sum + pointsBelow(element) * drawnWithMarkers(marker) : sum;
    }, 0);
  const drawnWithMarkers: Weigh = remembered((element) =>
    sumOf(element, drawnWithMarkers, ownWeight(element) + markedBy(element)),
  );
  return drawnTimes(root, markedBy);
}

type Weigh = (element: XmlElement) => number;

/** Computes each element once. */
function remembered(compute: Weigh): Weigh {
  const known = new Map<XmlElement, number>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const value = compute(element);
    known.set(element, value);
    return value;
  };
}

/** Adds the weights of the children of an element to its own. */
function sumOf(element: XmlElement, weigh: Weigh, own: number): number {
  return element.children.reduce((sum, child) => (child instanceof XmlElement ? sum + weigh(child) : sum), own);
}

/** Weight of all elements and coordinates inside a marker, which are drawn at each point. */
function drawnWithin(marker: XmlElement): number {
  return sumOf(marker, drawnWithin, ownWeight(marker));
}

function ownWeight(element: XmlElement): number {
  return 1 + Math.floor(pointsOf(element) / 10);
}

/** Ids of the markers that an element refers to by attributes or by its `style`. */
function markersOf({ attributes }: XmlElement): string[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    /^marker/i.test(name) || (name === 'style' && /marker/i.test(value)) ? idsUsedIn(value) : [],
  );
}

/** Ids of the parts of the drawing that an element uses. */
function usedBy(element: XmlElement): string[] {
  return Object.entries(element.attributes).flatMap(([attribute, value]) => {
    const bare = attribute.toLowerCase().replace(/^.*:/, '');
    if (bare === 'href' && value.trim().startsWith('#')) return [value.trim().slice(1)];
    return idsUsedIn(value);
  });
}

function faultOf(element: XmlElement): string | null {
  const name = bareName(element);
  if (REFUSED.has(name) || ENDLESS.has(name)) return element.name;
  if (name === 'style' && reachesOut(element.text)) return element.name;
  for (const [attribute, value] of Object.entries(element.attributes)) {
    const bare = attribute.toLowerCase().replace(/^.*:/, '');
    // With another base, '#a' is a part of another file.
    if (bare.startsWith('on') || attribute.toLowerCase() === 'xml:base') return attribute;
    if ((bare === 'href' || bare === 'src') && !/^(#|data:image\/(png|jpeg);)/i.test(value.trim())) return attribute;
    if (!attribute.startsWith('xmlns') && reachesOut(value)) return attribute;
  }
  return null;
}

/** Whether a style or paint refers to another file. */
function reachesOut(css: string): boolean {
  // An escape could hide `url` or `import`, and drawings need no escapes.
  if (css.includes('\\') || /@import|expression\s*\(|image-set\s*\(/i.test(css)) return true;
  return [...css.matchAll(/url\s*\(\s*(['"]?)([^'")(]*)/gi)].some(([, , address]) => !address?.trim().startsWith('#'));
}
