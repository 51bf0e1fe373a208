import type { ReportPiece, ReportPlace } from '../../core/reports/report.ts';
import { joinLines, type Lexicon, type TextDoubt, type TextRepair } from './join-lines.ts';
import { isBelow, type PageLine } from './page-line.ts';

const BULLET =
  /^(?:[•‣▪●◦∙·▫■□➢➤✓❖\uf0b7\uf0a7\uf0d8\uf076]|[–—-]|o(?=\s\p{Lu}|\s\p{Ll})|[a-z][).]|\([a-z0-9ivx]{1,4}\)|[ivx]{1,4}\)|\d{1,2}\))\s+(?=\S)/u;
/** A gap of this share of the distance of lines begins another piece. */
const GAP = 1.45;

/** Whether a line begins with a drawn bullet, as no heading does. */
export function startsWithBullet(text: string): boolean {
  return /^[•‣▪●◦∙·▫■□➢➤✓❖\uf0b7\uf0a7\uf0d8\uf076–]\s/u.test(text);
}

interface OpenPiece {
  type: ReportPiece['type'];
  lines: { text: string; line: PageLine; at: number }[];
  /** Left edge of the text of an item. */
  textX: number;
}

/** The pieces of a paragraph from its lines; the first without the number of the paragraph. */
export function toPieces(
  lines: readonly { line: PageLine; text: string; textX: number }[],
  leading: number,
  lexicon: Lexicon,
): { pieces: ReportPiece[]; repairs: TextRepair[]; doubts: TextDoubt[] } {
  const open: OpenPiece[] = [];
  for (const [at, { line, text, textX }] of lines.entries()) {
    const bullet = at > 0 || lines.length === 1 ? BULLET.exec(text)?.[0] : undefined;
    const last = open.at(-1);
    const before = lines[at - 1]?.line;
    const entry = { text, line, at };
    const isBroken = before !== undefined && endsOpen(last?.lines.at(-1)?.text ?? '');
    if (bullet !== undefined && isItem(bullet, last, isBroken, line)) {
      const x = line.source.runs[1]?.x ?? textX;
      open.push({
        type: 'item',
        lines: [{ ...entry, text: text.slice(bullet.length) }],
        textX: Math.max(x, line.x + 4),
      });
    } else if (last && isUnmarkedItem(line, last, before)) open.push({ type: 'item', lines: [entry], textX: line.x });
    else if (!last) open.push({ type: 'text', lines: [entry], textX });
    else if (
      last.type === 'item' ? isAfterItem(last, line, before, leading) : isAfterGap(line, before, leading, isBroken)
    )
      open.push({ type: 'text', lines: [entry], textX });
    else last.lines.push(entry);
  }
  const all = { pieces: [] as ReportPiece[], repairs: [] as TextRepair[], doubts: [] as TextDoubt[] };
  for (const { type, lines: own } of open) {
    const joined = joinLines(
      own.map(({ text }) => text),
      lexicon,
    );
    const shift = (one: { line: number }): number => own[one.line]?.at ?? 0;
    all.repairs.push(...joined.repairs.map((one) => ({ ...one, line: shift(one) })));
    all.doubts.push(...joined.doubts.map((one) => ({ ...one, line: shift(one) })));
    if (joined.text !== '') all.pieces.push({ type, text: joined.text });
  }
  return all;
}

/** A dash or letter that begins a line is a bullet only after a finished line or item. */
function isItem(bullet: string, last: OpenPiece | undefined, isBroken: boolean, line: PageLine): boolean {
  if (/^[•‣▪●◦∙▫■□➢➤✓❖\uf0b7\uf0a7\uf0d8\uf076]/.test(bullet)) return true;
  if (isBroken) return false;
  const previous = last?.lines.at(-1)?.text ?? '';
  const isIndented = line.x > line.margin + 8;
  return (
    /[:;.,]$|\b(?:and|or|et|ou|en|of)$/.test(previous) && (isIndented || last?.type === 'item' || /:$/.test(previous))
  );
}

/** An item whose bullet is a drawing and no character: indented after a colon, or as the item before it. */
function isUnmarkedItem(line: PageLine, last: OpenPiece, before: PageLine | undefined): boolean {
  const text = last.lines.at(-1)?.text.trimEnd() ?? '';
  const indent = line.x - line.margin - (last.textX - (last.lines[0]?.line.margin ?? 0));
  if (last.type === 'text') return /:$/.test(text) && indent > 8;
  return before !== undefined && /;(?: (?:and|or|et|ou|en|of))?$/.test(text) && Math.abs(indent) < 2;
}

function isAfterItem(item: OpenPiece, line: PageLine, before: PageLine | undefined, leading: number): boolean {
  const isNear = before !== undefined && isBelow(before, line) && line.y - before.y < leading * GAP;
  const first = item.lines[0]?.line;
  // The edges of columns and pages differ, so the indent counts from the edge of the text.
  const indent = item.textX - (first?.margin ?? 0) - (line.x - line.margin);
  return indent > 5 && !(isNear && endsOpen(item.lines.at(-1)?.text ?? '') && indent < 2);
}

function isAfterGap(line: PageLine, before: PageLine | undefined, leading: number, isBroken: boolean): boolean {
  return before !== undefined && !isBroken && isBelow(before, line) && line.y - before.y > leading * GAP;
}

/** Whether a line stops halfway through a sentence. */
function endsOpen(text: string): boolean {
  return text !== '' && !/[.:;!?)»”"’'…]$/.test(text.trimEnd());
}

/** The areas of a paragraph: one for each page and column. */
export function toPlaces(lines: readonly PageLine[]): ReportPlace[] {
  const areas = new Map<string, PageLine[]>();
  for (const line of lines) {
    const key = `${line.page} ${line.column}`;
    areas.set(key, [...(areas.get(key) ?? []), line]);
  }
  return [...areas.values()].flatMap((own): ReportPlace[] => {
    const [first] = own;
    if (!first) return [];
    const x = Math.min(...own.map((line) => line.x));
    const y = Math.min(...own.map((line) => line.y - line.size));
    const right = Math.max(...own.map((line) => line.x + line.width));
    const bottom = Math.max(...own.map((line) => line.y + line.size * 0.3));
    const round = (value: number): number => Math.round(value * 10) / 10;
    return [{ page: first.page, x: round(x), y: round(y), width: round(right - x), height: round(bottom - y) }];
  });
}
