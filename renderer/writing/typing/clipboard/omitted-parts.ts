import type { LexicalEditor } from 'lexical';
import { isFromThisApp } from '../../../document/editor/paste/register-paste.ts';
import type { Holds } from '../../../document/open/page-editors.ts';
import { ALLOWED_CONTENT } from '../allowed-content.ts';

/** Kinds of content that only some editors can contain. The user sees how many were left out. */
export type OmittedKind = 'block' | 'page-break' | 'picture';

/**
 * The pasted parts that this editor cannot contain, such as blocks in a note. The text of all other parts is pasted.
 * `json`: Lexical's data from the clipboard.
 */
export function findOmittedParts(
  json: string,
  editor: LexicalEditor,
  holds: Holds,
): { kind: OmittedKind; count: number }[] {
  if (!isFromThisApp(json, editor)) return [];
  const { blocks, tables } = ALLOWED_CONTENT[holds];
  const counts = new Map<string, number>();
  JSON.parse(json, (_key, value) => {
    const type = typeof value?.type === 'string' ? value.type : '';
    counts.set(type, (counts.get(type) ?? 0) + 1);
    return value;
  });
  const kinds: [OmittedKind, boolean, string][] = [
    ['block', !blocks, 'blockInstance'],
    ['page-break', !blocks, 'pageBreak'],
    ['picture', !tables, 'figure'],
  ];
  return kinds.flatMap(([kind, isOmitted, type]) => {
    const count = isOmitted ? (counts.get(type) ?? 0) : 0;
    return count > 0 ? [{ kind, count }] : [];
  });
}
