import { type MeasureInput, measureCell } from '../../core/compose/measured-words.ts';
import type { PubCell, Publication } from '../../core/publication/publication.ts';
import { walkPublication } from '../../core/publication/walk.ts';

/** Points: more than a space takes in any table. */
const SPACE = 3;
/** Points above a paragraph after another, and above and below the text of a cell. */
const WHITE = 5;
/** Points that a note may take at the foot of the page. */
const NOTE = 34;

/** All measures besides its content that decide the height of a cell. */
export interface CellRoom extends MeasureInput {
  /** Points. */
  width: number;
  bold: boolean;
  /** Font size as a share of the usual one. */
  scale: number;
  images: Publication['images'];
}

/** Estimated height of a cell on a page in points, with its notes: rather too high than too low. */
export function cellHeight({ content }: PubCell, room: CellRoom): number {
  const { tableText, literal } = room.houseStyle.styles;
  const pitch = Math.max(tableText.pitch, literal.pitch) * room.scale;
  let height = WHITE;
  for (const words of measureCell(content, room.bold, room)) {
    let lines = 1;
    let used = 0;
    for (const { width: usual } of words) {
      const width = usual * room.scale;
      if (used > 0 && used + SPACE + width > room.width) {
        lines += 1;
        used = 0;
      }
      // A word that is hyphenated leaves little of each line.
      const over = Math.ceil(width / (room.width * 0.8));
      if (width > room.width) lines += over;
      used += (used > 0 ? SPACE : 0) + Math.min(width, room.width);
    }
    height += lines * pitch + WHITE;
  }
  const { breaks, notes, pictures } = partsOf(content, room);
  return height + breaks * pitch + notes * NOTE + pictures;
}

/** Forced line breaks, notes, and points of pictures with their captions. */
function partsOf(content: PubCell['content'], room: CellRoom): { breaks: number; notes: number; pictures: number } {
  const parts = { breaks: 0, notes: 0, pictures: 0 };
  walkPublication(content, (node) => {
    if (!('type' in node)) return;
    if (node.type === 'break') parts.breaks += 1;
    if (node.type === 'noteMark') parts.notes += 1;
    if (node.type !== 'figure') return;
    const info = room.images[node.image];
    const ratio = info && info.width > 0 ? info.height / info.width : 1;
    parts.pictures += room.width * ratio + (node.caption ? 40 : WHITE);
  });
  return parts;
}
