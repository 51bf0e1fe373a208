import type { XmlComponent } from 'docx';
import { STYLES } from '../../core/house-styles/house-style.ts';
import type { PubContents } from '../../core/publication/publication.ts';
import { linkTo } from './bookmarks.ts';
import { contentsControl, fieldCharacter, fieldInstruction, type HouseParagraph } from './own-elements.ts';
import { plainParagraph, wordsParagraph } from './paragraph.ts';
import { fieldRuns, run, tabRun, textRun } from './runs.ts';
import { type Place, pageOf, type Writing } from './writing.ts';

/**
 * The table of contents: a field of Word that is already filled in, with the pages of the layout facts, so that Word has
 * nothing to ask. Without layout facts Word fills in the pages itself when it opens the file.
 */
export function contentsBlocks(writing: Writing, contents: PubContents, place: Place): XmlComponent[] {
  const heading = wordsParagraph(
    writing,
    {
      id: contents.id,
      style: 'tocHeading',
      content: contents.heading === '' ? [] : [{ type: 'run', text: contents.heading, marks: [] }],
    },
    place,
  );
  const { entries } = contents;
  if (entries.length === 0) return [heading];
  const begin = [
    run({}, fieldCharacter('begin', writing.layout === null)),
    run({}, fieldInstruction(' TOC \\o "1-2" \\h \\z \\u ')),
    run({}, fieldCharacter('separate')),
  ];
  const paragraphs = entries.map((entry, at) =>
    entryParagraph(writing, contents, entry, {
      before: at === 0 ? begin : [],
      after: at === entries.length - 1 ? [run({}, fieldCharacter('end'))] : [],
    }),
  );
  return [contentsControl(writing.nextId(), [heading, ...paragraphs])];
}

function entryParagraph(
  writing: Writing,
  { entries }: PubContents,
  entry: PubContents['entries'][number],
  { before, after }: { before: readonly XmlComponent[]; after: readonly XmlComponent[] },
): HouseParagraph {
  const target = writing.targets.get(entry.target);
  const page = textRun(String(pageOf(writing, entry.target) ?? ''));
  const words = [
    ...(entry.label === null ? [] : [textRun(entry.label), tabRun()]),
    textRun(entry.text),
    tabRun(),
    ...(target ? fieldRuns(`PAGEREF ${target.bookmark} \\h`, [page]) : [page]),
  ];
  const hasLabels = entries.some(({ label }) => label !== null);
  const content = target ? [linkTo(target, words)] : words;
  return plainParagraph(
    {
      style: STYLES[entry.level === 1 ? 'toc1' : 'toc2'].id,
      // Text without a label begins where the labels of the other entries do.
      ...(hasLabels && entry.label === null ? { indent: { left: 0, firstLine: 0 } } : {}),
    },
    [...before, ...content, ...after],
  );
}
