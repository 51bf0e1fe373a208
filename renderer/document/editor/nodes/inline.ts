import { DecoratorTextNode } from '@lexical/extension';
import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
} from 'lexical';
import {
  type Citation,
  type CrossReference,
  type Footnote,
  inlineSchema,
  variableSchema,
} from '../../../../engine/core/richtext/model.ts';
import { hasSameState } from '../lexical-internals.ts';
import { drawingOf, type NodeData } from './drawing.ts';
import { $idOf, sameValue } from './state.ts';

/** Parses data from outside. Returns null if the schema rejects it. */
function readInline<Node>(type: string, value: unknown): NodeData<Node> | null {
  const read = inlineSchema.safeParse({
    ...(type === 'crossReference' ? {} : { id: 'x' }),
    ...(value as object),
    type,
  });
  if (!read.success) return null;
  const { type: _type, id: _id, ...data } = read.data as { type: string; id?: string };
  return data as unknown as NodeData<Node>;
}

const nameState = createState('name', {
  parse: (value: unknown): string =>
    variableSchema.safeParse({ type: 'variable', name: value }).success ? (value as string) : '',
});

/** A variable of the draft. It can have marks, like text. */
export class VariableNode extends DecoratorTextNode {
  override $config() {
    return this.config('variable', {
      extends: DecoratorTextNode,
      stateConfigs: [{ flat: true, stateConfig: nameState }],
    });
  }

  /** Arrow keys skip it. A selected variable would leave no caret, and typed text would be lost. */
  override isKeyboardSelectable(): false {
    return false;
  }

  getName(): string {
    return $getState(this, nameState);
  }

  override getTextContent(): string {
    return `{{${this.getName()}}}`;
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const dom = document.createElement('span');
    this.draw(dom, editor);
    return dom;
  }

  override updateDOM(before: this): boolean {
    return !hasSameState(this, before) || before.getFormat() !== this.getFormat();
  }

  draw(dom: HTMLElement, editor: LexicalEditor): void {
    drawingOf(editor).variable(this.getName(), dom);
    for (const format of ['bold', 'italic', 'underline', 'strikethrough'] as const) {
      dom.classList.toggle(`is-${format}`, this.hasFormat(format));
    }
  }
}

const citationState = createState('citation', {
  parse: (value: unknown) => (value === undefined ? null : readInline<Citation>('citation', value)),
  isEqual: sameValue,
});

/** A reference to a block's source, as a note or in running text. */
export class CitationNode extends DecoratorNode<null> {
  override $config() {
    return this.config('citation', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: citationState }],
    });
  }

  override isKeyboardSelectable(): false {
    return false;
  }

  getData(): NodeData<Citation> | null {
    return $getState(this, citationState);
  }

  setData(data: NodeData<Citation>): this {
    return $setState(this, citationState, data);
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const dom = document.createElement('span');
    dom.className = 'citation';
    this.draw(dom, editor);
    return dom;
  }

  draw(dom: HTMLElement, editor: LexicalEditor): void {
    const data = this.getData();
    if (data) drawingOf(editor).citation(data, $idOf(this), dom);
  }

  override updateDOM(before: this): boolean {
    return !hasSameState(this, before);
  }

  override decorate(): null {
    return null;
  }
}

const referenceState = createState('reference', {
  parse: (value: unknown) => (value === undefined ? null : readInline<CrossReference>('crossReference', value)),
  isEqual: sameValue,
});

/** A reference to a node in this document. */
export class CrossReferenceNode extends DecoratorNode<null> {
  override $config() {
    return this.config('crossReference', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: referenceState }],
    });
  }

  override isKeyboardSelectable(): false {
    return false;
  }

  getData(): NodeData<CrossReference> | null {
    return $getState(this, referenceState);
  }

  setData(data: NodeData<CrossReference>): this {
    return $setState(this, referenceState, data);
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const dom = document.createElement('span');
    dom.className = 'cross-reference';
    this.draw(dom, editor);
    return dom;
  }

  draw(dom: HTMLElement, editor: LexicalEditor): void {
    const data = this.getData();
    if (data) drawingOf(editor).reference(data, dom);
  }

  override updateDOM(before: this): boolean {
    return !hasSameState(this, before);
  }

  override decorate(): null {
    return null;
  }
}

const footnoteState = createState('footnote', {
  parse: (value: unknown) => (value === undefined ? null : readInline<Footnote>('footnote', value)),
  isEqual: sameValue,
});

/** A note. Its paragraphs are data, which an island edits (docs/decisions/editor-footnotes.md). */
export class FootnoteNode extends DecoratorNode<null> {
  override $config() {
    return this.config('footnote', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: footnoteState }],
    });
  }

  override isKeyboardSelectable(): false {
    return false;
  }

  getData(): NodeData<Footnote> | null {
    return $getState(this, footnoteState);
  }

  setData(data: NodeData<Footnote>): this {
    return $setState(this, footnoteState, data);
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const dom = document.createElement('sup');
    dom.className = 'footnote';
    this.draw(dom, editor);
    return dom;
  }

  draw(dom: HTMLElement, editor: LexicalEditor): void {
    const data = this.getData();
    if (data) drawingOf(editor).footnote(data, $idOf(this), dom);
  }

  override updateDOM(): boolean {
    // `Drawing` sets the number; the note's text is elsewhere.
    return false;
  }

  override decorate(): null {
    return null;
  }
}

export function $createCitation(data: NodeData<Citation>): CitationNode {
  return $create(CitationNode).setData(data);
}
