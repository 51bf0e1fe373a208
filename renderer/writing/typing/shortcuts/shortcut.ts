import type { TextFormatType } from 'lexical';

/** The result of typing Markdown characters at the start of a line. */
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

/** Recognises Markdown at the start of a line; null for other text. */
export function lineShortcut(before: string): LineShortcut | null {
  return LINES[before.replaceAll('\u00a0', ' ')] ?? null;
}

export interface MarkShortcut {
  mark: TextFormatType;
  /** The position of the opening characters in the text before the caret. */
  at: number;
  /** One or two stars at each side. */
  markerLength: number;
}

const BOLD = /(?:^|[^*])(\*\*[^*\s](?:[^*]*[^*\s])?\*\*)$/;
const ITALIC = /(?:^|[^*\p{L}\p{N}])(\*[^*\s](?:[^*]*[^*\s])?\*)$/u;

/** Recognises `**bold**` and `*italic*` when the last star is typed. 2*3*4 is neither. */
export function markShortcut(before: string): MarkShortcut | null {
  const bold = BOLD.exec(before)?.[1];
  if (bold) return { mark: 'bold', at: before.length - bold.length, markerLength: 2 };
  const italic = ITALIC.exec(before)?.[1];
  return italic ? { mark: 'italic', at: before.length - italic.length, markerLength: 1 } : null;
}
