/**
 * Names of the elements that code has to find, in the attribute `data-is`. Classes only give elements their appearance.
 * `writing/page/page-elements.ts` combines these names into the selectors of the sheet.
 */
export type ElementName =
  // Screens, and the regions of the writing window between which F6 moves.
  | 'ground'
  | 'over-screen'
  | 'writing-window'
  | 'top-bar'
  | 'library-pane'
  | 'format-bar'
  | 'side-pane'
  | 'status-bar'
  // The desk, the parts of the sheet, and an edited line around the text.
  | 'desk-area'
  | 'desk'
  | 'sheet'
  | 'running'
  | 'front'
  | 'text'
  | 'notes'
  | 'back'
  | 'announced'
  | 'edited-line'
  // The frame of a block or a picture.
  | 'frame'
  | 'body'
  | 'handle'
  | 'toolbar'
  | 'add-ground'
  | 'broken-picture'
  | 'missing-alternative-text'
  // A part that is edited in place: its printed content, and its editor with the edited text.
  | 'drawn'
  | 'part-editor'
  | 'edited-text'
  // The side pane.
  | 'pane'
  | 'caret-mark'
  | 'ground-row'
  // Start.
  | 'new-documents';

/** The attribute of an element in JSX. */
export function named(name: ElementName): { 'data-is': ElementName } {
  return { 'data-is': name };
}

/** Names an element that was made without React. */
export function setName<Made extends HTMLElement>(element: Made, name: ElementName): Made {
  element.dataset.is = name;
  return element;
}

/** Selects the elements with this name. */
export function byName(name: ElementName): string {
  return `[data-is="${name}"]`;
}
