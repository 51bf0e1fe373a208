/**
 * A bare editor with the elements of the app's page and its styles, without anything else: paragraphs and headings are
 * editable, notes and blocks are static. The latency of a key here is that of these elements alone.
 */
import { $createTextNode, DecoratorNode, ElementNode, type LexicalNode } from 'lexical';
import { bareEditor } from './bare-editor.ts';

/** Copied from the running app (`copyPage` in ../typing.ts). */
export interface PageParts {
  /** Rules of all style sheets. */
  styles: string;
  /** The elements around the text, outermost first, ending with the text's own element. */
  ancestors: readonly { tag: string; className: string; size: readonly [width: number, height: number] | null }[];
  /** HTML of each element of the text. */
  elements: readonly string[];
}

const { styles, ancestors, elements } = (window as unknown as { pageParts: PageParts }).pageParts;

function elementOf(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}

/** A copied element with editable text. */
class Typed extends ElementNode {
  __tag: string;
  __class: string;
  constructor(tag: string, className: string, key?: string) {
    super(key);
    this.__tag = tag;
    this.__class = className;
  }
  static override getType = () => 'typed';
  static override clone = ({ __tag, __class, __key }: Typed) => new Typed(__tag, __class, __key);
  override createDOM(): HTMLElement {
    const made = document.createElement(this.__tag);
    made.className = this.__class;
    return made;
  }
  override updateDOM = () => false;
}

/** A copied static element. */
class Standing extends DecoratorNode<null> {
  __html: string;
  __inline: boolean;
  constructor(html: string, inline: boolean, key?: string) {
    super(key);
    this.__html = html;
    this.__inline = inline;
  }
  static override getType = () => 'standing';
  static override clone = ({ __html, __inline, __key }: Standing) => new Standing(__html, __inline, __key);
  override createDOM(): HTMLElement {
    const made = elementOf(this.__html);
    made.contentEditable = 'false';
    return made;
  }
  override updateDOM = () => false;
  override isInline = () => this.__inline;
  override decorate = () => null;
}

function nodeOf(html: string): LexicalNode {
  const element = elementOf(html);
  const { tagName, className } = element;
  if (!/^(?:P|H[1-3])$/.test(tagName) || element.contentEditable === 'false') return new Standing(html, false);
  const children = [...element.childNodes].flatMap((child): LexicalNode[] => {
    if (child instanceof HTMLElement && child.querySelector('button, svg'))
      return [new Standing(child.outerHTML, true)];
    return child.textContent ? [$createTextNode(child.textContent)] : [];
  });
  return new Typed(tagName, className).append(...children);
}

document.head.append(Object.assign(document.createElement('style'), { textContent: styles }));
let place: HTMLElement = document.body;
for (const { tag, className, size } of ancestors) {
  const made = document.createElement(tag);
  made.className = className;
  if (size) Object.assign(made.style, { width: `${size[0]}px`, height: `${size[1]}px` });
  place.append(made);
  place = made;
}
place.spellcheck = false;
bareEditor(place, () => elements.map(nodeOf), [Typed, Standing]);
