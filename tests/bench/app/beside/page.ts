/**
 * A bare editor with the elements of the app's page and its styles, and nothing around it: paragraphs and headings are typed
 * in, their notes and all blocks only stand there. What a key costs here, these elements cost by themselves.
 */
import { $createTextNode, DecoratorNode, ElementNode, type LexicalNode } from 'lexical';
import { bareEditor } from './bare-editor.ts';

/** Copied from the app while it runs (`copyPage` in ../typing.ts). */
export interface PageParts {
  /** Rules of all style sheets. */
  styles: string;
  /** What holds the text, from the outside in, with the text's own element last. */
  around: readonly { tag: string; className: string; size: readonly [width: number, height: number] | null }[];
  /** HTML of each element of the text. */
  elements: readonly string[];
}

const { styles, around, elements } = (window as unknown as { pageParts: PageParts }).pageParts;

function elementOf(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as HTMLElement;
}

/** An element as it stands, with text in it. */
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

/** An element as it stands, whole. */
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
for (const { tag, className, size } of around) {
  const made = document.createElement(tag);
  made.className = className;
  if (size) Object.assign(made.style, { width: `${size[0]}px`, height: `${size[1]}px` });
  place.append(made);
  place = made;
}
place.spellcheck = false;
bareEditor(place, () => elements.map(nodeOf), [Typed, Standing]);
