import type { ContentNode, Paragraph } from '../../../engine/core/richtext/model.ts';

/** Text of a body with only plain paragraphs, separated by an empty line; null for any other content. */
export function formatParagraphs(body: readonly ContentNode[]): string | null {
  const lines: string[] = [];
  for (const node of body) {
    if (node.type !== 'paragraph') return null;
    if (node.lang !== undefined || node.audiences !== undefined || node.threads !== undefined) return null;
    let line = '';
    for (const run of node.content) {
      if (run.type !== 'run' || (run.marks?.length ?? 0) > 0 || run.lang !== undefined || run.audiences || run.threads)
        return null;
      line += run.text;
    }
    lines.push(line);
  }
  return lines.join('\n\n');
}

/** Splits a text into paragraphs. Each keeps the id and role of the paragraph at the same position before. */
export function parseParagraphs(text: string, before: readonly ContentNode[], newId: () => string): Paragraph[] {
  if (text.trim() === '') return [];
  return text.split(/\n{2,}/).map((line, index) => {
    const former = before[index];
    const kept = former?.type === 'paragraph' ? former : null;
    return {
      type: 'paragraph',
      id: kept?.id ?? newId(),
      ...(kept?.role !== undefined ? { role: kept.role } : {}),
      content: line === '' ? [] : [{ type: 'run', text: line }],
    };
  });
}
