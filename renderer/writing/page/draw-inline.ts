import { readNoteTarget } from '../../../engine/core/compose/notes.ts';
import type { PubInline } from '../../../engine/core/publication/publication.ts';
import type { Mark, NodeId } from '../../../engine/core/richtext/model.ts';
import { element } from './elements.ts';

/** The data for drawing that is not in the publication. */
export interface DrawingContext {
  /** The page on which a node begins, in the last layout; null if unknown. */
  pageOf: (target: NodeId) => number | null;
  /** The address of a picture; null if the document does not have it. */
  picture: (hash: string) => string | null;
}

type Of<Type extends PubInline['type']> = Extract<PubInline, { type: Type }>;
type Draw<Type extends PubInline['type']> = (node: Of<Type>, context: DrawingContext) => Node;

const INLINE: { [Type in PubInline['type']]: Draw<Type> } = {
  run: ({ text, marks, tone, lang }) => {
    if (marks.length === 0 && !tone && !lang) return document.createTextNode(text);
    const words = marked(text, marks);
    if (!tone && !lang && words instanceof HTMLElement) return words;
    const span = element('span', tone ? `tone-${tone}` : '', words);
    if (lang) span.lang = lang;
    return span;
  },
  break: () => document.createElement('br'),
  field: ({ text, marks, name, filledBy, block }) => {
    const field = element(
      'span',
      filledBy === 'reader' ? 'page-field is-for-reader' : 'page-field',
      marked(text, marks),
    );
    field.dataset.name = name;
    if (block !== undefined) field.dataset.block = block;
    return field;
  },
  link: ({ href, content }, context) => {
    const link = element('span', 'page-link', drawInline(content, context));
    link.title = href;
    return link;
  },
  noteMark: ({ note }) => {
    const mark = element('sup', 'page-note-mark', String(note));
    mark.dataset.note = String(note);
    return mark;
  },
  reference: ({ target, shows, text, marks }, context) => {
    const page = shows === 'page' ? context.pageOf(target) : null;
    const words = shows === 'page' ? `${text}\u00A0${page ?? '…'}` : text;
    const reference = element('span', 'page-reference', marked(words, marks));
    reference.dataset.target = target;
    const note = readNoteTarget(target);
    if (note !== null) reference.dataset.seeNote = String(note);
    if (shows === 'page') reference.dataset.pageWord = text;
    return reference;
  },
};

/** Draws composed inline content as DOM nodes. */
export function drawInline(content: readonly PubInline[], context: DrawingContext): DocumentFragment {
  const drawn = document.createDocumentFragment();
  for (const node of content) drawn.append((INLINE[node.type] as Draw<PubInline['type']>)(node as never, context));
  return drawn;
}

const MARK_ELEMENTS: { [M in Mark]: keyof HTMLElementTagNameMap } = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
};

function marked(text: string, marks: readonly Mark[]): Node {
  let node: Node = document.createTextNode(text);
  for (const mark of [...marks].reverse()) {
    const outer = document.createElement(MARK_ELEMENTS[mark]);
    outer.append(node);
    node = outer;
  }
  return node;
}
