import { DecoratorTextNode } from '@lexical/extension';
import { $create, $getState, createState, DecoratorNode, type EditorConfig, type LexicalEditor } from 'lexical';
import {
  type Citation,
  type CrossReference,
  type Footnote,
  inlineSchema,
  variableSchema,
} from '../../../../engine/core/richtext/model.ts';
import { hasSameState } from '../lexical-internals.ts';
import { createDataState, createElementOfClass, DataNode } from './data-node.ts';
import { drawingOf, type NodeData } from './drawing.ts';
import { $idOf } from './state.ts';

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

const citationState = createDataState('citation', (value) => readInline<Citation>('citation', value));

/** A reference to a block's source, as a note or in running text. */
export class CitationNode extends DataNode<NodeData<Citation>> {
  override $config() {
    return this.config('citation', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: citationState }],
    });
  }

  override isKeyboardSelectable(): false {
    return false;
  }

  protected override dataState() {
    return citationState;
  }

  protected override createElement(): HTMLElement {
    return createElementOfClass('span', 'citation');
  }

  protected override drawData(data: NodeData<Citation>, into: HTMLElement, editor: LexicalEditor): void {
    drawingOf(editor).citation(data, $idOf(this), into);
  }
}

const referenceState = createDataState('reference', (value) => readInline<CrossReference>('crossReference', value));

/** A reference to a node in this document. */
export class CrossReferenceNode extends DataNode<NodeData<CrossReference>> {
  override $config() {
    return this.config('crossReference', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: referenceState }],
    });
  }

  override isKeyboardSelectable(): false {
    return false;
  }

  protected override dataState() {
    return referenceState;
  }

  protected override createElement(): HTMLElement {
    return createElementOfClass('span', 'cross-reference');
  }

  protected override drawData(data: NodeData<CrossReference>, into: HTMLElement, editor: LexicalEditor): void {
    drawingOf(editor).reference(data, into);
  }
}

const footnoteState = createDataState('footnote', (value) => readInline<Footnote>('footnote', value));

/** A note. Its paragraphs are data, which an island edits (docs/decisions/editor-footnotes.md). */
export class FootnoteNode extends DataNode<NodeData<Footnote>> {
  override $config() {
    return this.config('footnote', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: footnoteState }],
    });
  }

  override isKeyboardSelectable(): false {
    return false;
  }

  protected override dataState() {
    return footnoteState;
  }

  protected override createElement(): HTMLElement {
    return createElementOfClass('sup', 'footnote');
  }

  protected override drawData(data: NodeData<Footnote>, into: HTMLElement, editor: LexicalEditor): void {
    drawingOf(editor).footnote(data, $idOf(this), into);
  }

  override updateDOM(): boolean {
    // `Drawing` sets the number; the note's text is elsewhere.
    return false;
  }
}

export function $createCitation(data: NodeData<Citation>): CitationNode {
  return $create(CitationNode).setData(data);
}
