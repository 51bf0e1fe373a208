/**
 * Selectors of the elements of the sheet. The sheet is a view: the data of a node is in the editor, and an event only has to
 * find the element of its node. All files of page, typing and spelling find elements by these names, and style sheets use
 * the same classes.
 */

/** The element that scrolls, with the sheet in it. */
export const DESK = '.desk';
export const SHEET = '.sheet';

/** The parts of the sheet, from the desk. */
export const SHEET_PARTS = {
  sheet: ':scope > .sheet',
  running: ':scope > .sheet > .d-head',
  front: ':scope > .sheet > .d-front',
  text: ':scope > .sheet > .written',
  notes: ':scope > .sheet > .d-notes',
  back: ':scope > .sheet > .d-back',
  announced: ':scope > [aria-live]',
} as const;

/** The parts with printed lines, from the sheet, in order. */
export const PRINTED_PARTS = [
  ':scope > .d-front',
  ':scope > .written',
  ':scope > .d-notes',
  ':scope > .d-back',
] as const;
/** The parts that the document type prints around the text. */
export const FRAME_PARTS = '.d-front, .d-back';
/** A line of the frame that is edited, such as the title. */
export const EDITED_LINE = '.line';
/** The edited lines, from the sheet. */
export const EDITED_LINES = ':scope > .d-front .line';
/** The element of the page's editor. */
export const TEXT = '.written';
/** The same, from the sheet. */
export const TEXT_OF_SHEET = ':scope > .written';
/** The list of notes, from the sheet. */
export const NOTES_OF_SHEET = ':scope > .d-notes';
/** A note below the text. */
export const NOTE = '.d-notes > [data-note]';
/** All notes, from the sheet. */
export const ALL_NOTES = ':scope > .d-notes > [data-note]';

/** The element of a top-level node. */
export const TOP_LEVEL = '.written > *';
/** The element of a block. */
export const BLOCK = '.block';
/** The element of a node that is selected as a whole. */
export const WHOLE_NODE = '.block, figure, .page-break';
export const PAGE_BREAK = '.page-break';

/** The frame of a block, from its element. */
export const FRAME_OF_BLOCK = ':scope > .blk';
/** The printed content of a block. */
export const BLOCK_BODY = '.blk-body';
/** Printed content that is edited on the page. */
export const PART = '[data-part]';
export const BODY_OR_PART = '.blk-body, [data-part]';
/** The handle by which a block is dragged. */
export const HANDLE = '.grip';
export const ADD_GROUND = '.addg';
export const HANDLE_OR_ADD_GROUND = '.grip, .addg';
/** Contains the buttons of a chosen block. */
export const TOOLBAR = '.tools';
/** The same, from the element of the block. */
export const TOOLBAR_OF_BLOCK = ':scope > .tools';
/** Buttons and fields in the frame of a block. */
export const BLOCK_CONTROLS = '.tools, .grip, .addg';
/** The editor of a part. */
export const PART_EDITOR = '.own-live';
export const CONTROLS_AND_EDITORS = '.tools, .grip, .addg, .own-live';

/** A part that is being edited. */
export const EDITED_PART = '.live';
/** The printed content of a part, from the part. */
export const DRAWN_CONTENT = ':scope > .own-drawn';
/** Its label. */
export const DRAWN_LABEL = ':scope > .own-drawn .ml';
/** The edited text of a part, from the part. */
export const EDITED_CONTENT = ':scope > .own-live > .own-words';
/** The label next to it. */
export const EDITED_LABEL = ':scope > .own-live > .ml';
/** The edited text of every open part. */
export const OPEN_TEXTS = '.own.live .own-words';
/** The printed content of a caption, from the element of the picture. */
export const DRAWN_CAPTION = ':scope > .caption > .own-drawn';
/** The warning that a picture cannot be shown. */
export const BROKEN_PICTURE = '.picture-broken';
/** The warning that a picture has no alternative text. */
export const MISSING_ALTERNATIVE_TEXT = '.alt-missing';

/** The drawn mark of any note. */
export const NOTE_MARK = '.fn';
/** The mark of a note that the user types. */
export const FOOTNOTE_MARK = '.footnote';
/** A label in the margin, such as 'Eis 1'. */
export const LABEL = '.ml';
/** The same, from its line. */
export const LABEL_OF_LINE = ':scope > .ml';
/** A label with a number that is counted over the whole document. */
export const NUMBER_LABEL = '.ml:not(.value)';
/** The drawn number of a list item. */
export const ITEM_NUMBER = '.d-no';
/** The same, from the item. */
export const NUMBER_OF_ITEM = ':scope > .d-no';
export const NUMBER_OR_LABEL = '.d-no, .ml';
export const CAPTION = '.caption';
/** Elements in a line that are lines of their own. */
export const SEPARATE_LINES = '.ml, .d-no, .caption';
/** The kind of a ground at the start of its line. Print has a tab behind it. */
export const GROUND_KIND = '.d-g > b:first-child';
/** A reference that shows a page number. */
export const PAGE_REFERENCE = '.d-ref[data-page-word]';
/** A selected cell of a table. */
export const SELECTED_CELL = '.cell-chosen';

/** Parts of the interface between the text of the sheet. They are never printed. */
export const NOT_PRINTED =
  '.cap, .tools, .grip, .addg, .gst, .sr, .alt-missing, button, svg, .own.live > .own-drawn, .own-drawn.empty';
/** Parts of a line that the user did not type: values, citations, references, labels, literal text. */
export const NOT_TYPED =
  '.var, .fld, .fn, .footnote, .citation, .cross-reference, .d-ref, .ml, .d-no, [data-role="literal"]';

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
