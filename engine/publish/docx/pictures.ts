import type { HouseStyle } from '../../core/house-styles/house-style.ts';
import { textArea } from '../../core/house-styles/paper.ts';
import type { PubBlock, Publication, PubVoteBar, WriterAssets } from '../../core/publication/publication.ts';
import { voteBarSvg } from '../vote-bar-svg.ts';
import { run } from './runs.ts';
import { SWATCH, swatchSvg } from './swatch.ts';
import { pointsOfMm } from './units.ts';
import type { Picture, PicturePart, Writing } from './writing.ts';
import { element, writable, type Xml } from './xml.ts';

type Segments = PubVoteBar['segments'];
/** Dots per inch of the PNG that stands in where a reader does not know SVG. */
const FALLBACK_DENSITY = 300;

export const barKey = (segments: Segments): string => `bar ${JSON.stringify(segments)}`;
export const swatchKey = (segment: keyof Segments): string => `swatch ${segment}`;
export const LOGO_KEY = 'logo';

/** Loaded where there is a picture: most documents of words have none. */
const loadSharp = async () => (await import('sharp')).default;

/** Drawings of our own that were made before, by their SVG: the same bars and swatches come back at each export. */
const drawnBefore = new Map<string, Promise<Picture | null>>();
const MOST_DRAWN = 200;

function ownDrawing(svg: string, width: number): Promise<Picture | null> {
  const key = `${width} ${svg}`;
  const known = drawnBefore.get(key);
  if (known) return known;
  if (drawnBefore.size >= MOST_DRAWN) drawnBefore.clear();
  const made = drawing(new TextEncoder().encode(svg), width);
  drawnBefore.set(key, made);
  return made;
}

/** A drawing with the PNG that stands in for it, `width` points wide. Null where it can't be read. */
async function drawing(svg: Uint8Array, width: number | null): Promise<Picture | null> {
  try {
    const sharp = await loadSharp();
    const image = sharp(svg, width === null ? { density: FALLBACK_DENSITY } : {});
    const { data, info } = await (width === null
      ? image.resize({ width: 2000, height: 2000, fit: 'inside', withoutEnlargement: true })
      : image.resize({ width: Math.round((width * FALLBACK_DENSITY) / 72) })
    )
      .png()
      .toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), type: 'png', svg, ratio: info.width / info.height };
  } catch {
    return null;
  }
}

const drawnForWord = new WeakMap<Uint8Array, Promise<Picture | null>>();

/** A drawing of the document with the PNG that stands in for it, drawn once for the same bytes. */
export function drawingForWord(svg: Uint8Array): Promise<Picture | null> {
  const known = drawnForWord.get(svg);
  if (known) return known;
  const made = drawing(svg, null);
  drawnForWord.set(svg, made);
  return made;
}

/** PNG and JPEG as they are; their size from the file itself. Null where it is no picture. */
async function photograph(bytes: Uint8Array): Promise<Picture | null> {
  try {
    const sharp = await loadSharp();
    const { format, width, height } = await sharp(bytes).metadata();
    if (format === 'png' || format === 'jpeg')
      return { bytes, type: format === 'png' ? 'png' : 'jpg', svg: null, ratio: width / height };
    return null;
  } catch {
    return null;
  }
}

/** All pictures of a publication, ready to be placed. What can't be read is left out, and its words stand in its place. */
export async function picturesOf(
  publication: Publication,
  house: HouseStyle,
  assets: WriterAssets,
): Promise<Map<string, Picture>> {
  const wanted = new Map<string, () => Promise<Picture | null>>();
  const width = pointsOfMm(textArea(house, false).width);
  const bars = (bar: PubVoteBar) => {
    wanted.set(barKey(bar.segments), () => ownDrawing(voteBarSvg(bar.segments, house.colors, width), width));
    for (const { segment } of bar.legend)
      if (segment) wanted.set(swatchKey(segment), () => ownDrawing(swatchSvg(segment, house), SWATCH));
  };
  const visit = (blocks: readonly PubBlock[]): void => {
    for (const block of blocks) {
      if (block.type === 'voteBar') bars(block);
      if (block.type === 'group') visit(block.children);
    }
  };
  visit(publication.body);
  for (const [hash, info] of Object.entries(publication.images)) {
    const bytes = assets.images[hash];
    if (!bytes) continue;
    wanted.set(hash, () => (info.mediaType === 'image/svg+xml' ? drawingForWord(bytes) : photograph(bytes)));
  }
  const { logo } = assets;
  if (logo)
    wanted.set(LOGO_KEY, () =>
      logo.mediaType === 'image/svg+xml' ? drawingForWord(logo.bytes) : photograph(logo.bytes),
    );
  const pictures = new Map<string, Picture>();
  for (const [key, make] of wanted) {
    const picture = await make();
    if (picture && Number.isFinite(picture.ratio) && picture.ratio > 0) pictures.set(key, picture);
  }
  return pictures;
}

/** Where and how large a picture stands. Sizes in points. */
export interface PictureLook {
  width: number;
  height: number;
  /** Null for a decorative one. */
  alt: string | null;
  name: string;
  /** The part of the package that it stands in; absent: the document. */
  part?: PicturePart;
  /** From the corner of the page, in points; absent: in the line. */
  onPage?: { left: number; top: number };
}

/** Of the picture's relations: where the drawing stands for readers that know SVG, and where the picture for all. */
function relate(writing: Writing, part: PicturePart, bytes: Uint8Array, extension: string): string {
  const known = writing.media.get(bytes);
  const path = known ?? `media/image${writing.media.size + 1}.${extension}`;
  if (!known) writing.media.set(bytes, path);
  const relations = writing.pictureRelations[part];
  const id = relations.get(path) ?? `rIdPicture${relations.size + 1}`;
  relations.set(path, id);
  return id;
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
/** Microsoft's extensions: a drawing in SVG beside its picture ([MS-ODRAWXML] 2.3.2.1), and one that says nothing. */
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const DECORATIVE_EXTENSION = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';
const EMU_PER_POINT = 12700;

/** A picture in a run, with its words for those who do not see it (ISO 29500-1, 20.4.2 and 20.2.2.5). */
export function pictureRun(writing: Writing, picture: Picture, look: PictureLook): Xml {
  const size = { cx: Math.round(look.width * EMU_PER_POINT), cy: Math.round(look.height * EMU_PER_POINT) };
  const alt = writable(look.alt ?? '').trim();
  const part = look.part ?? 'document';
  const drawing = picture.svg && relate(writing, part, picture.svg, 'svg');
  const raster = relate(writing, part, picture.bytes, picture.type);
  const blip = element(
    'a:blip',
    { 'r:embed': raster, cstate: 'none' },
    drawing
      ? [
          element('a:extLst', {}, [
            element('a:ext', { uri: SVG_EXTENSION }, [
              element('asvg:svgBlip', {
                'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
                'r:embed': drawing,
              }),
            ]),
          ]),
        ]
      : [],
  );
  const decorative = element('a:extLst', { 'xmlns:a': DRAWING }, [
    element('a:ext', { uri: DECORATIVE_EXTENSION }, [
      element('adec:decorative', {
        'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
        val: 1,
      }),
    ]),
  ]);
  const content = [
    element('wp:extent', size),
    element('wp:effectExtent', { t: 0, r: 0, b: 0, l: 0 }),
    ...(look.onPage ? [element('wp:wrapNone')] : []),
    element(
      'wp:docPr',
      { id: writing.nextId(), name: look.name, descr: alt === '' ? undefined : alt },
      alt === '' ? [decorative] : [],
    ),
    element('wp:cNvGraphicFramePr', {}, [element('a:graphicFrameLocks', { 'xmlns:a': DRAWING, noChangeAspect: 1 })]),
    element('a:graphic', { 'xmlns:a': DRAWING }, [
      element('a:graphicData', { uri: PICTURE }, [
        element('pic:pic', { 'xmlns:pic': PICTURE }, [
          element('pic:nvPicPr', {}, [
            element('pic:cNvPr', { id: 0, name: '', descr: '' }),
            element('pic:cNvPicPr', {}, [element('a:picLocks', { noChangeAspect: 1, noChangeArrowheads: 1 })]),
          ]),
          element('pic:blipFill', {}, [blip, element('a:srcRect'), element('a:stretch', {}, [element('a:fillRect')])]),
          element('pic:spPr', { bwMode: 'auto' }, [
            element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', size)]),
            element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
          ]),
        ]),
      ]),
    ]),
  ];
  const edges = { distT: 0, distB: 0, distL: 0, distR: 0 };
  const place = look.onPage
    ? element(
        'wp:anchor',
        {
          ...edges,
          simplePos: 0,
          allowOverlap: 1,
          behindDoc: 0,
          locked: 0,
          layoutInCell: 0,
          // The higher stands in front; by its height, as Word orders pictures of one page.
          relativeHeight: size.cy,
        },
        [
          element('wp:simplePos', { x: 0, y: 0 }),
          fromPage('wp:positionH', look.onPage.left),
          fromPage('wp:positionV', look.onPage.top),
          ...content,
        ],
      )
    : element('wp:inline', edges, content);
  return run({}, element('w:drawing', {}, [place]));
}

function fromPage(name: string, points: number): Xml {
  return element(name, { relativeFrom: 'page' }, [
    element('wp:posOffset', {}, [String(Math.round(points * EMU_PER_POINT))]),
  ]);
}
