import type { EvidenceMatrix } from '../publication/publication.ts';
import { layOutPicture, NODE_PADDING, type PictureNode, textLines } from './picture.ts';
import { describeMissing } from './table.ts';
import { getEvidenceTexts } from './texts.ts';

const WIDTH = 860;

/** The picture of the matrix as one SVG in black on white, in the language of the document. Its text alternative is a list. */
export function formatPictureSvg(matrix: EvidenceMatrix, language: string): string {
  const texts = getEvidenceTexts(language, matrix.pointName);
  const { width, height, demands, grounds, links } = layOutPicture(matrix, WIDTH, {
    ground: (at) => {
      const ground = matrix.grounds[at];
      return {
        label: ground ? texts.kind[ground.kind] : '',
        title: ground?.title ?? '',
        note: describeMissing(ground?.missing ?? [], texts),
      };
    },
    ofComplete: (complete, of) => (of === 0 ? texts.alone : texts.ofComplete(complete, of)),
  });
  const paths = links.map(
    ({ path, isComplete }) =>
      `<path d="${path}" fill="none" stroke="#555"${isComplete ? '' : ' stroke-dasharray="4 3"'}/>`,
  );
  const nodes = [...demands, ...grounds].map(drawNode);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="${escapeXml(texts.pictureName)}">${paths.join('')}${nodes.join('')}</svg>`;
}

function drawNode(node: PictureNode): string {
  const { x, y, width, height, isAlone } = node;
  const dash = isAlone ? ' stroke-dasharray="5 3" stroke-width="2"' : '';
  const box = `<rect x="${x + 1}" y="${y + 1}" width="${width - 2}" height="${height - 2}" rx="4" fill="#fff" stroke="#333"${dash}/>`;
  const lines = textLines(node).map(({ text, y: baseline, of }) => {
    const bold = of === 'label' ? ' font-weight="bold"' : '';
    return `<text x="${x + NODE_PADDING}" y="${baseline}"${bold}>${escapeXml(text)}</text>`;
  });
  return box + lines.join('');
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
