import { textArea } from '../../core/house-styles/paper.ts';
import type { LaidVoteBar } from '../../core/layout/laid-out.ts';
import { pointsOfMm } from '../../core/layout/units.ts';
import type { PubRun } from '../../core/publication/publication.ts';
import { SWATCH, VOTE_BAR_HEIGHT } from '../vote-bar-svg.ts';
import type { HouseParagraph } from './own-elements.ts';
import { emptyParagraph, type ParagraphLook, type Words, wordsParagraph } from './paragraph.ts';
import { pictureRun } from './picture-run.ts';
import { barKey, swatchKey } from './pictures.ts';
import { tabRun, textRun } from './runs.ts';
import { FURNITURE_STYLES, textWidth } from './styles.ts';
import { afterFirst, type Place, type Writing } from './writing.ts';

/** Legend, bar, factions and note of a vote, all in one piece. */
export function voteBarParagraphs(writing: Writing, bar: LaidVoteBar, place: Place): HouseParagraph[] {
  const names = (id: string, words: Omit<Words, 'id' | 'style'>) => (at: Place) =>
    wordsParagraph(writing, { id: `${bar.id}--${id}`, style: 'voteNames', ...words }, at);
  const lines: ((place: Place) => HouseParagraph)[] = [
    (at) => legend(writing, bar, at),
    (at) => drawnBar(writing, bar, at),
    ...bar.factions.map(({ label, text }, index) =>
      names(`factions-${index}`, {
        content: [plain(text)],
        lead: { content: [plain(label)], tone: 'strong' },
        before: index === 0 ? 3.75 : 0,
      }),
    ),
    ...(bar.note === null ? [] : [names('note', { content: [{ ...plain(bar.note), tone: 'soft' }] })]),
  ];
  return lines.map((line, at) =>
    line({
      ...(at === 0 ? place : afterFirst(place)),
      keepLines: true,
      keepNext: at < lines.length - 1 || place.keepNext,
    }),
  );
}

const plain = (text: string): PubRun => ({ type: 'run', text, marks: [] });

/** '102 voor' at the left, '47 tegen' at the right, the others between, each after its swatch. */
function legend(writing: Writing, bar: LaidVoteBar, place: Place): HouseParagraph {
  const count = bar.legend.length;
  const drawn = bar.legend.flatMap(({ segment, text, bold }, at) => {
    const swatch = segment ? writing.pictures.get(swatchKey(segment)) : undefined;
    // The style has a tab in the middle and one at the right edge; of two entries the second goes to the right.
    const tabs = at === 0 ? [] : count === 2 ? [tabRun(), tabRun()] : [tabRun()];
    const size = { width: SWATCH, height: SWATCH, alt: null };
    return [
      ...tabs,
      ...(swatch
        ? [pictureRun(writing, swatch, { ...size, name: `Vlakje ${writing.nextId()}` }), textRun('\u00a0')]
        : []),
      textRun(text, bold ? { marks: ['bold'] } : {}),
    ];
  });
  const look = count > 3 ? { tabStops: tabsBetween(textWidth(writing.house), count) } : {};
  return wordsParagraph(writing, { id: bar.id, style: 'voteLegend', content: [], drawn, look }, place);
}

/** Tab stops for the entries between the first and the last, in place of the one in the middle. */
function tabsBetween(width: number, count: number): ParagraphLook['tabStops'] {
  return [
    { type: 'clear', position: Math.round(width / 2) },
    ...Array.from({ length: count - 2 }, (_, at) => ({
      type: 'center' as const,
      position: Math.round((width * (at + 1)) / (count - 1)),
    })),
  ];
}

function drawnBar(writing: Writing, bar: LaidVoteBar, place: Place): HouseParagraph {
  const picture = writing.pictures.get(barKey(bar.segments));
  const content = picture
    ? pictureRun(writing, picture, {
        width: pointsOfMm(textArea(writing.house, false).width),
        height: VOTE_BAR_HEIGHT,
        alt: bar.alt,
        name: `Stembalk ${writing.nextId()}`,
      })
    : textRun(bar.alt);
  return emptyParagraph(
    { style: FURNITURE_STYLES.voteBar.id, ...(place.keepNext ? {} : { keepNext: false }) },
    place.above,
    [content],
  );
}
