import type { LaidFigure } from '../../core/layout/laid-out.ts';
import { pointsOfTwips } from '../../core/layout/units.ts';
import { bookmarked } from './bookmarks.ts';
import { captionParagraph } from './caption.ts';
import { languageOf } from './language.ts';
import type { HouseParagraph } from './own-elements.ts';
import { alignment, emptyParagraph, plainParagraph } from './paragraph.ts';
import { pictureRun } from './picture-run.ts';
import { textRun } from './runs.ts';
import { FURNITURE_STYLES } from './styles.ts';
import { afterFirst, type Place, type Writing } from './writing.ts';

/** Room for a picture on a page, in points, with a caption below. */
const TALLEST = 560;

/** A picture as wide as its share of the text, with its caption below. One that can't be read leaves its words. */
export function figureBlocks(writing: Writing, figure: LaidFigure, place: Place): HouseParagraph[] {
  const picture = writing.pictures.get(figure.image);
  const language = languageOf(figure.lang, place.language);
  const full = pointsOfTwips(place.width);
  const width = picture ? Math.min(full * figure.width, TALLEST * picture.ratio) : 0;
  const missing = figure.alt === '' ? [] : [textRun(`[${figure.alt}]`, { style: 'soft' })];
  const content = picture
    ? [
        pictureRun(writing, picture, {
          width,
          height: width / picture.ratio,
          alt: figure.decorative ? null : figure.alt,
          name: `Afbeelding ${writing.nextId()}`,
        }),
      ]
    : missing;
  const keepNext = place.keepNext || figure.caption !== null;
  const look = { style: FURNITURE_STYLES.picture.id, keepNext: keepNext || undefined };
  const inside = figure.caption ? content : bookmarked(writing, figure.id, content);
  const paragraph =
    place.cell === null
      ? emptyParagraph(look, place.above, inside)
      : plainParagraph({ ...look, alignment: alignment(place.cell) }, inside);
  if (!figure.caption) return [paragraph];
  const below = { id: figure.id, keepNext: place.keepNext, after: 0 };
  return [paragraph, captionParagraph(writing, figure.caption, below, { ...afterFirst(place), language })];
}
