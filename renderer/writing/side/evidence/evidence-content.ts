import { formatEvidenceTable } from '../../../../engine/core/evidence/table.ts';
import { getEvidenceTexts } from '../../../../engine/core/evidence/texts.ts';
import type { EvidenceMatrix } from '../../../../engine/core/publication/publication.ts';
import type { IdSource } from '../../../../engine/core/richtext/ids.ts';
import type { CellNode, Inline, Table, TableCell } from '../../../../engine/core/richtext/model.ts';

/** The matrix for other programs: text with tabs, and an HTML table. Rows are demands, columns are grounds. */
export function formatEvidenceForClipboard(matrix: EvidenceMatrix, language: string): { text: string; html: string } {
  const [head = [], ...rows] = formatEvidenceTable(matrix, language);
  const line = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return {
    text: [head, ...rows].map((row) => row.map(joinLines).join('\t')).join('\n'),
    html: `<table>${line('th', head)}${rows.map((row) => line('td', row)).join('')}</table>`,
  };
}

/**
 * The matrix as a table of the document, in its language: each demand with citations of its grounds. Numbers and citations are
 * updated with the document, the list of grounds is not.
 */
export function makeEvidenceTable(matrix: EvidenceMatrix, language: string, newId: IdSource): Table {
  const words = getEvidenceTexts(language, matrix.pointName);
  const cell = (content: CellNode[], header = false): TableCell => ({
    id: newId(),
    ...(header ? { header } : {}),
    content,
  });
  const paragraph = (content: Inline[]): CellNode => ({ type: 'paragraph', id: newId(), content });
  const makeParagraphs = (text: string): CellNode[] => [paragraph([{ type: 'run', text }])];
  const head = [words.demandHead, words.claim, words.groundsHead];
  return {
    type: 'table',
    id: newId(),
    columns: [{ width: 3 }, { width: 8 }, { width: 8 }],
    rows: [
      { cells: head.map((text) => cell(makeParagraphs(text), true)) },
      ...matrix.demands.map((demand, column) => {
        const grounds = matrix.grounds.filter((_, index) => matrix.cells[column]?.[index] != null);
        return {
          cells: [
            cell([paragraph([{ type: 'crossReference', target: demand.id, shows: 'label' }])]),
            cell(makeParagraphs(demand.claim)),
            cell(
              grounds.length === 0
                ? makeParagraphs(words.noGround)
                : grounds.map((ground) =>
                    paragraph([{ type: 'citation', id: newId(), block: ground.block, placement: 'text' }]),
                  ),
            ),
          ],
        };
      }),
    ],
  };
}

function joinLines(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
