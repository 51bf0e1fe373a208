import { $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { DocumentType, Slot } from '../../../engine/core/document-types/document-type.ts';
import { interfaceLanguageOf } from '../../../engine/core/result.ts';
import { $sections, indexAfterBareSlots } from './sections.ts';

/**
 * Shows the data of the sections on the sheet: grey guidance in empty sections, and the label of sections that are not
 * printed.
 */
export function drawSlots(editor: LexicalEditor, text: HTMLElement, { slots }: DocumentType, language: string): void {
  const side = interfaceLanguageOf(language);
  const guidance = new Map<string, string>();
  const labels = new Map<string, string>();
  editor.getEditorState().read(() => {
    const guide = (node: LexicalNode | undefined, slot: Slot): void => {
      if (slot.guidance && $isElementNode(node) && node.isEmpty()) guidance.set(node.getKey(), slot.guidance[side]);
    };
    for (const { heading, slot, content } of $sections()) {
      const at = heading === null ? 0 : slots.findIndex(({ id }) => id === slot) + 1;
      const own = heading === null ? slots[0] : slots[at - 1];
      if (!own || (heading === null && own.heading !== null)) continue;
      if (heading && own.as !== 'section') labels.set(heading.getKey(), own.label ?? '');
      // Sections without a heading follow the section before them: each has one of its last paragraphs.
      const begin = heading === null ? 1 : at;
      const more = slots.slice(begin, indexAfterBareSlots(slots, begin));
      guide(content[0], own);
      more.forEach((slot, index) => {
        const place = content.length - more.length + index;
        if (place > 0) guide(content[place], slot);
      });
    }
  });
  mark(editor, text, 'guidance', guidance);
  mark(editor, text, 'aside', labels);
}

function mark(
  editor: LexicalEditor,
  text: HTMLElement,
  name: 'guidance' | 'aside',
  texts: ReadonlyMap<string, string>,
): void {
  const marked = new Set<Element>();
  for (const [key, said] of texts) {
    const place = editor.getElementByKey(key);
    if (!place) continue;
    marked.add(place);
    if (place.dataset[name] !== said) place.dataset[name] = said;
  }
  for (const old of text.querySelectorAll<HTMLElement>(`:scope > [data-${name}]`))
    if (!marked.has(old)) delete old.dataset[name];
}
