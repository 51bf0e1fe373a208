import { $getState, $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { DocumentType, Slot } from '../../../engine/core/document-types/document-type.ts';
import { interfaceLanguageOf } from '../../../engine/core/result.ts';
import { slotState } from '../../document/editor/nodes/state.ts';
import { $sections, endOfBare } from './sections.ts';

/** Shows what the document type says of its sections: guidance in grey in their empty paragraph, and which are no part of it. */
export function drawSlots(editor: LexicalEditor, text: HTMLElement, { slots }: DocumentType, language: string): void {
  const side = interfaceLanguageOf(language);
  const guided = new Map<string, string>();
  const asides = new Map<string, string>();
  editor.getEditorState().read(() => {
    const guide = (node: LexicalNode | undefined, slot: Slot): void => {
      if (slot.guidance && $isElementNode(node) && node.isEmpty()) guided.set(node.getKey(), slot.guidance[side]);
    };
    for (const { heading, content } of $sections()) {
      const name = heading && $getState(heading, slotState);
      const at = heading === null ? 0 : slots.findIndex(({ id }) => id === name) + 1;
      const own = heading === null ? slots[0] : slots[at - 1];
      if (!own || (heading === null && own.heading !== null)) continue;
      if (heading && own.as === 'aside') asides.set(heading.getKey(), own.label ?? '');
      // Sections without a heading go on below the one before them: their places are the last of it.
      const begin = heading === null ? 1 : at;
      const more = slots.slice(begin, endOfBare(slots, begin));
      guide(content[0], own);
      more.forEach((slot, index) => {
        const place = content.length - more.length + index;
        if (place > 0) guide(content[place], slot);
      });
    }
  });
  mark(editor, text, 'guidance', guided);
  mark(editor, text, 'aside', asides);
}

function mark(
  editor: LexicalEditor,
  text: HTMLElement,
  name: 'guidance' | 'aside',
  words: ReadonlyMap<string, string>,
): void {
  const marked = new Set<Element>();
  for (const [key, said] of words) {
    const place = editor.getElementByKey(key);
    if (!place) continue;
    marked.add(place);
    if (place.dataset[name] !== said) place.dataset[name] = said;
  }
  for (const old of text.querySelectorAll<HTMLElement>(`:scope > [data-${name}]`))
    if (!marked.has(old)) delete old.dataset[name];
}
