import type { Paragraph } from 'docx';
import { textArea } from '../../core/house-styles/paper.ts';
import type { PubVoteBar } from '../../core/publication/publication.ts';
import { SWATCH, VOTE_BAR_HEIGHT } from '../vote-bar-svg.ts';
import { emptyParagraph, wordsParagraph } from './paragraph.ts';
import { pictureRun } from './picture-run.ts';
import { barKey, swatchKey } from './pictures.ts';
import { tabRun, textRun } from './runs.ts';
import { FURNITURE_STYLES, textWidth } from './styles.ts';
import { pointsOfMm } from './units.ts';
import type { Place, Writing } from './writing.ts';

/** Legend, bar, factions and note of a vote, all in one piece. */
export function voteBarParagraphs(writing: Writing, bar: PubVoteBar, place: Place): Paragraph[] {
  const lines: ((place: Place) => Paragraph)[] = [
    (at) => legend(writing, bar, at),
    (at) => drawnBar(writing, bar, at),
    ...bar.factions.map(
      ({ label, text }, index) =>
        (at: Place) =>
          wordsParagraph(
            writing,
            {
              id: `${bar.id}--factions-${index}`,
              style: 'voteNames',
              content: [{ type: 'run', text, marks: [] }],
              lead: { content: [{ type: 'run', text: label, marks: [] }], tone: 'strong' },
              before: index === 0 ? 3.75 : 0,
            },
            at,
          ),
    ),
    ...(bar.note === null
      ? []
      : [
          (at: Place) =>
            wordsParagraph(
              writing,
              {
                id: `${bar.id}--note`,
                style: 'voteNames',
                content: [{ type: 'run', text: bar.note ?? '', marks: [], tone: 'soft' }],
              },
              at,
            ),
        ]),
  ];
  return lines.map((line, at) =>
    line({
      ...place,
      keepLines: true,
      keepNext: at < lines.length - 1 || place.keepNext,
      ruleAbove: at === 0 && place.ruleAbove,
    }),
  );
}

/** '102 voor' at the left, '47 tegen' at the right, the others between, each after its swatch. */
function legend(writing: Writing, bar: PubVoteBar, place: Place): Paragraph {
  const width = textWidth(writing.house);
  const count = bar.legend.length;
  const parts = bar.legend.flatMap(({ segment, text, bold }, at) => {
    const swatch = segment ? writing.pictures.get(swatchKey(segment)) : undefined;
    // The style has a tab in the middle and one at the right edge; of two entries the second goes to the right.
    const tabs = at === 0 ? [] : count === 2 ? [tabRun(), tabRun()] : [tabRun()];
    return [
      ...tabs,
      ...(swatch
        ? [
            pictureRun(writing, swatch, {
              width: SWATCH,
              height: SWATCH,
              alt: null,
              name: `Vlakje ${writing.nextId()}`,
            }),
            textRun('\u00a0'),
          ]
        : []),
      textRun(text, bold ? { marks: ['bold'] } : {}),
    ];
  });
  return wordsParagraph(
    writing,
    {
      id: bar.id,
      style: 'voteLegend',
      content: [],
      drawn: parts,
      ...(count > 3
        ? {
            look: {
              tabStops: [
                { type: 'clear' as const, position: Math.round(width / 2) },
                ...Array.from({ length: count - 2 }, (_, at) => ({
                  type: 'center' as const,
                  position: Math.round((width * (at + 1)) / (count - 1)),
                })),
              ],
            },
          }
        : {}),
    },
    place,
  );
}

function drawnBar(writing: Writing, bar: PubVoteBar, place: Place): Paragraph {
  const picture = writing.pictures.get(barKey(bar.segments));
  const content = picture
    ? pictureRun(writing, picture, {
        width: pointsOfMm(textArea(writing.house, false).width),
        height: VOTE_BAR_HEIGHT,
        alt: bar.alt.trim() === '' ? bar.legend.map(({ text }) => text).join(', ') : bar.alt,
        name: `Stembalk ${writing.nextId()}`,
      })
    : textRun(bar.alt);
  return emptyParagraph(
    writing,
    { style: FURNITURE_STYLES.voteBar.id, ...(place.keepNext ? {} : { keepNext: false }) },
    [content],
  );
}
