import { byName } from '../../ui/element-names.ts';

/**
 * Selectors of the elements of the sheet. The sheet is a view: the data of a node is in the editor, and an event only has to
 * find the element of its node. The elements of the sheet have names (`element-names.ts`); printed content is found by the
 * classes that say what it is.
 */

/** The element that scrolls, with the sheet in it. */
export const DESK = byName('desk');
export const SHEET = byName('sheet');

/** The parts of the sheet, from the desk. */
export const SHEET_PARTS = {
  sheet: SHEET,
  running: byName('running'),
  front: byName('front'),
  text: byName('text'),
  notes: byName('notes'),
  back: byName('back'),
  announced: byName('announced'),
} as const;

/** The parts with printed lines, from the sheet, in order. */
export const PRINTED_PARTS = [byName('front'), byName('text'), byName('notes'), byName('back')] as const;
/** The parts that the document type prints around the text. */
export const FRAME_PARTS = `${byName('front')}, ${byName('back')}`;
/** A line of the frame that is edited, such as the title. */
export const EDITED_LINE = byName('edited-line');
/** The element of the page's editor. */
export const TEXT = byName('text');
/** The list of notes below the text. */
export const NOTES = byName('notes');
export const NOTE = `${NOTES} > [data-note]`;

/** The element of a top-level node. */
export const TOP_LEVEL = `${TEXT} > *`;
/** The element of a block. */
export const BLOCK = '.block';
/** The element of a node that is selected as a whole. */
export const WHOLE_NODE = '.block, figure, .page-break';
export const PAGE_BREAK = '.page-break';

/** The frame of a block, from its element. */
export const FRAME_OF_BLOCK = `:scope > ${byName('frame')}`;
/** The frame of the chosen block. */
export const CHOSEN_FRAME = `${byName('frame')}[data-chosen]`;
/** The printed content of a block. */
export const BLOCK_BODY = byName('body');
/** Printed content that is edited on the page. */
export const PART = '[data-part]';
export const BODY_OR_PART = `${BLOCK_BODY}, ${PART}`;
/** The handle by which a block is dragged. */
export const HANDLE = byName('handle');
export const ADD_GROUND = byName('add-ground');
export const HANDLE_OR_ADD_GROUND = `${HANDLE}, ${ADD_GROUND}`;
/** Contains the buttons of a chosen block. */
export const TOOLBAR = byName('toolbar');
/** The same, from the element of a picture. */
export const TOOLBAR_OF_PICTURE = `:scope > ${TOOLBAR}`;
/** Buttons and fields in the frame of a block. */
export const BLOCK_CONTROLS = `${TOOLBAR}, ${HANDLE}, ${ADD_GROUND}`;
/** The editor of a part. */
export const PART_EDITOR = byName('part-editor');
export const CONTROLS_AND_EDITORS = `${BLOCK_CONTROLS}, ${PART_EDITOR}`;

/** The printed content of a part, from the part. */
export const DRAWN_CONTENT = `:scope > ${byName('drawn')}`;
/** Its label. */
export const DRAWN_LABEL = `:scope > ${byName('drawn')} .margin-label`;
/** The edited text of an open part. */
export const EDITED_TEXT = byName('edited-text');
/** The label next to it, from the part. */
export const EDITED_LABEL = `:scope > ${PART_EDITOR} > .margin-label`;
/** The printed content of a caption, from the element of the picture. */
export const DRAWN_CAPTION = `:scope > [data-part] > ${byName('drawn')}`;
/** The warning that a picture cannot be shown. */
export const BROKEN_PICTURE = byName('broken-picture');
/** The warning that a picture has no alternative text. */
export const MISSING_ALTERNATIVE_TEXT = byName('missing-alternative-text');

/** A field that is empty: of a block, or a variable without a value. */
export const EMPTY_FIELD = '.page-field';
/** A variable with a value. */
export const FILLED_VARIABLE = '.page-variable';

/** Text of a note mark, and number of its note, before an outcome has them. */
export const NO_NUMBER = '·';
/** The drawn mark of any note. */
export const NOTE_MARK = '.page-note-mark';
/** Words that refer to a note that has the source in full, such as 'zie noot 3'. */
export const NOTE_REFERENCE = '[data-see-note]';
/** The mark of a note that the user types. */
export const FOOTNOTE_MARK = '.footnote';
/** A label in the margin, such as 'Eis 1'. */
export const LABEL = '.margin-label';
/** The same, from its line. */
export const LABEL_OF_LINE = ':scope > .margin-label';
/** A label with a number that is counted over the whole document. */
export const NUMBER_LABEL = '.margin-label:not(.value)';
/** The drawn number of a list item. */
export const ITEM_NUMBER = '.page-item-number';
/** The same, from the item. */
export const NUMBER_OF_ITEM = ':scope > .page-item-number';
export const NUMBER_OR_LABEL = '.page-item-number, .margin-label';
export const CAPTION = '.caption';
/** Elements in a line that are lines of their own. */
export const SEPARATE_LINES = '.margin-label, .page-item-number, .caption';
/** The kind of a ground at the start of its line. Print has a tab behind it. */
export const GROUND_KIND = '.page-ground > b:first-child';
/** A reference that shows a page number. */
export const PAGE_REFERENCE = '.page-reference[data-page-word]';
/** A selected cell of a table. */
export const SELECTED_CELL = '.cell-chosen';

/** Parts of the interface between the text of the sheet. They are never printed. */
export const NOT_PRINTED =
  '.block-frame-caption, .tools, .grip, .link-add, .page-ground-state, .visually-hidden, .alt-missing, button, svg, .editable.is-live > .editable-printed, .editable-printed.is-empty';
/** Parts of a line that the user did not type: values, citations, references, labels, literal text. */
export const NOT_TYPED =
  '.page-variable, .page-field, .page-note-mark, .footnote, .citation, .cross-reference, .page-reference, .margin-label, .page-item-number, [data-role="literal"]';

/** Elements whose own box has text lines. */
const TEXT_LINES = ':is(p, h1, h2, h3)';
/** Top-level elements that may skip layout, from the text. */
export const SKIPPABLE = `:scope > :is(.block, ul, ol, blockquote, ${TEXT_LINES})`;
/** Those with text lines that skip layout now. */
export const SKIPPED_LINES = `${TEXT_LINES}[data-far]`;

/** Names of elements that begin a line of their own. */
export const LINE_ELEMENTS: ReadonlySet<string> = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'table',
  'blockquote',
  'section',
  'figure',
]);
