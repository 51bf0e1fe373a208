import type { TextFormatType } from 'lexical';

/** What a few signs at the start of a line make of it. */
export type LineShortcut = 'heading-1' | 'heading-2' | 'heading-3' | 'quotation' | 'bullet' | 'number' | 'page-break';

const LINES: { [typed: string]: LineShortcut | undefined } = {
  '# ': 'heading-1',
  '## ': 'heading-2',
  '### ': 'heading-3',
  '> ': 'quotation',
  '- ': 'bullet',
  '* ': 'bullet',
  '1. ': 'number',
  '1) ': 'number',
  '---': 'page-break',
};

/** Markdown's signs at the start of a line, as soon as they stand there; null for words. */
export function lineShortcut(before: string): LineShortcut | null {
  return LINES[before.replaceAll('\u00a0', ' ')] ?? null;
}

export interface MarkShortcut {
  mark: TextFormatType;
  /** Where the opening sign stands in the text before the caret. */
  at: number;
  /** One or two stars at each side. */
  signs: number;
}

const BOLD = /(?:^|[^*])(\*\*[^*\s](?:[^*]*[^*\s])?\*\*)$/;
const ITALIC = /(?:^|[^*\p{L}\p{N}])(\*[^*\s](?:[^*]*[^*\s])?\*)$/u;

/** `**words**` and `*words*`, as soon as the last star is typed. 2*3*4 is none. */
export function markShortcut(before: string): MarkShortcut | null {
  const bold = BOLD.exec(before)?.[1];
  if (bold) return { mark: 'bold', at: before.length - bold.length, signs: 2 };
  const italic = ITALIC.exec(before)?.[1];
  return italic ? { mark: 'italic', at: before.length - italic.length, signs: 1 } : null;
}
