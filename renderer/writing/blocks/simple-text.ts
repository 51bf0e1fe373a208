import type { BlockContent, Paragraph } from '../../../engine/core/richtext/model.ts';

/** The text of a body of plain paragraphs, an empty line between two; null where it holds more than a text can. */
export function simpleText(body: readonly BlockContent[]): string | null {
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

/** A text as paragraphs; those that stand where one stood keep its id and role. */
export function bodyOfText(text: string, before: readonly BlockContent[], newId: () => string): Paragraph[] {
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
