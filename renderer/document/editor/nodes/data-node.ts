import { $getState, $setState, createState, DecoratorNode, type EditorConfig, type LexicalEditor } from 'lexical';
import { hasSameState } from '../lexical-internals.ts';
import { sameValue } from './state.ts';

/** Lexical's state for the data of a node. `read` parses data from outside and returns null if a schema rejects it. */
export function createDataState<Key extends string, Data>(key: Key, read: (value: unknown) => Data | null) {
  return createState(key, {
    parse: (value: unknown): Data | null => (value === undefined ? null : read(value)),
    isEqual: sameValue,
  });
}

/** A node whose content is data of the model, in one state of Lexical. `Drawing` draws it. */
export abstract class DataNode<Data> extends DecoratorNode<null> {
  protected abstract dataState(): ReturnType<typeof createDataState<string, Data>>;
  protected abstract createElement(): HTMLElement;
  protected abstract drawData(data: Data, into: HTMLElement, editor: LexicalEditor): void;

  getData(): Data | null {
    return $getState(this, this.dataState());
  }

  setData(data: Data): this {
    return $setState(this, this.dataState(), data);
  }

  draw(into: HTMLElement, editor: LexicalEditor): void {
    const data = this.getData();
    if (data) this.drawData(data, into, editor);
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const element = this.createElement();
    this.draw(element, editor);
    return element;
  }

  override updateDOM(before: this, _element: HTMLElement): boolean {
    return !hasSameState(this, before);
  }

  override decorate(): null {
    return null;
  }
}

export function createElementOfClass(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
