import type { LexicalEditor } from 'lexical';
import { isFromThisApp } from '../../../document/editor/paste/register-paste.ts';
import type { Holds } from '../../../document/open/page-editors.ts';
import { HOLDS } from '../holds.ts';

/** Parts of a page that not every place of it can hold: said to the user with their number. */
export type LeftOutKind = 'block' | 'page-break' | 'picture';

/**
 * What of the parts that were copied from a page stays behind where a note, a line or a block's own text holds the caret; the
 * words of all others come along. `json`: Lexical's own, from the clipboard.
 */
export function leftOut(json: string, editor: LexicalEditor, holds: Holds): { kind: LeftOutKind; count: number }[] {
  if (!isFromThisApp(json, editor)) return [];
  const { blocks, tables } = HOLDS[holds];
  const counts = new Map<string, number>();
  JSON.parse(json, (_key, value) => {
    const type = typeof value?.type === 'string' ? value.type : '';
    counts.set(type, (counts.get(type) ?? 0) + 1);
    return value;
  });
  const lost: [LeftOutKind, boolean, string][] = [
    ['block', !blocks, 'blockInstance'],
    ['page-break', !blocks, 'pageBreak'],
    ['picture', !tables, 'figure'],
  ];
  return lost.flatMap(([kind, isLost, type]) => {
    const count = isLost ? (counts.get(type) ?? 0) : 0;
    return count > 0 ? [{ kind, count }] : [];
  });
}
