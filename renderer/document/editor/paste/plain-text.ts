import type { IdSource } from '../../../../engine/core/richtext/ids.ts';
import type { Paragraph } from '../../../../engine/core/richtext/model.ts';
import { cleanText } from '../../../ui/controls/clean-text.ts';

/**
 * Reads plain text as paragraphs. If blank lines separate the paragraphs, other line ends become line breaks; otherwise
 * each line is a paragraph.
 */
export function readPlainText(text: string, newId: IdSource): Paragraph[] {
  const clean = cleanText(text).trim();
  const parts = /\n[ ]*\n/.test(clean) ? clean.split(/\n(?:[ ]*\n)+/) : clean.split('\n');
  return parts
    .map((part) => part.replace(/[ ]+$/gm, ''))
    .filter((part) => part.trim() !== '')
    .map((part) => ({ type: 'paragraph', id: newId(), content: [{ type: 'run', text: part }] }));
}
