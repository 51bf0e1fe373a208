import { STYLES } from '../../core/house-styles/house-style.ts';
import type { PubContents } from '../../core/publication/publication.ts';
import { plainParagraph, wordsParagraph } from './paragraph.ts';
import { fieldRuns, run, tabRun, textRun } from './runs.ts';
import { type Place, pageOf, type Writing } from './writing.ts';
import { element, value, type Xml } from './xml.ts';

/**
 * The table of contents: a field of Word that is already filled in, with the pages of the layout facts, so that Word has
 * nothing to ask. Without layout facts Word fills in the pages itself when it opens the file.
 */
export function contentsBlocks(writing: Writing, contents: PubContents, place: Place): Xml[] {
  const heading = wordsParagraph(
    writing,
    {
      id: contents.id,
      style: 'tocHeading',
      content: contents.heading === '' ? [] : [{ type: 'run', text: contents.heading, marks: [] }],
    },
    place,
  );
  const dirty = writing.layout === null;
  const mark = (type: string) =>
    run({}, element('w:fldChar', { 'w:fldCharType': type, 'w:dirty': dirty && type === 'begin' ? 1 : undefined }));
  const begin = [
    mark('begin'),
    run({}, element('w:instrText', { 'xml:space': 'preserve' }, [' TOC \\o "1-2" \\h \\z \\u '])),
    mark('separate'),
  ];
  const end = [mark('end')];
  const { entries } = contents;
  if (entries.length === 0) return [heading];
  const paragraphs = entries.map((entry, at) => {
    const target = writing.targets.get(entry.target);
    const page = pageOf(writing, entry.target);
    const words = [
      ...(entry.label === null ? [] : [textRun(entry.label), tabRun()]),
      textRun(entry.text),
      tabRun(),
      ...(target
        ? fieldRuns(`PAGEREF ${target.bookmark} \\h`, [textRun(page === undefined ? '' : String(page))])
        : [textRun(page === undefined ? '' : String(page))]),
    ];
    const hasLabels = entries.some(({ label }) => label !== null);
    return plainParagraph(
      {
        style: STYLES[entry.level === 1 ? 'toc1' : 'toc2'].id,
        // Words without a number begin where the others' numbers do.
        ...(hasLabels && entry.label === null ? { indent: { left: 0, hanging: 0 } } : {}),
      },
      [
        ...(at === 0 ? begin : []),
        ...(target ? [element('w:hyperlink', { 'w:anchor': target.bookmark, 'w:history': 1 }, words)] : words),
        ...(at === entries.length - 1 ? end : []),
      ],
    );
  });
  return [contentControl(writing, [heading, ...paragraphs])];
}

/** Word offers 'update' on the whole. */
function contentControl(writing: Writing, children: readonly Xml[]): Xml {
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      value('w:id', writing.nextId()),
      element('w:docPartObj', {}, [value('w:docPartGallery', 'Table of Contents'), element('w:docPartUnique')]),
    ]),
    element('w:sdtContent', {}, children),
  ]);
}
