import type { EvidenceMatrix } from '../publication/publication.ts';
import { wrapText } from './wrap-text.ts';

/** Sizes in pixels. The same for the window and for a file. */
const PADDING = 8;
const LINE = 16;
const GAP_BELOW = 10;
/** The share of the width between the two columns, in which the lines are drawn. */
const BETWEEN = 0.18;
/** Average width of a character of 13 pixels, rather too wide than too narrow. */
const CHARACTER = 6.5;
const MOST_LINES = 5;

export interface PictureNode {
  /** Id of the demand's instance, or of the block. */
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** In bold: 'Eis 1', 'Motie'. */
  label: string;
  /** The title, broken into lines and shortened. */
  lines: string[];
  /** '1 van 2 compleet', 'zonder datum'. */
  note: string;
  /** A demand without a ground. */
  isAlone: boolean;
  /** A ground with all its facts, or a demand with a complete ground. */
  isComplete: boolean;
  /** Positions in the other column of the nodes that a line leads to. */
  linked: number[];
}

export interface PictureLink {
  demand: number;
  ground: number;
  /** The `d` of an SVG path. */
  path: string;
  isComplete: boolean;
}

/** Demands at the left, grounds at the right, and a line from each ground to each demand that it carries. Pixels. */
export interface EvidencePicture {
  width: number;
  height: number;
  demands: PictureNode[];
  grounds: PictureNode[];
  links: PictureLink[];
}

export interface PictureTexts {
  /** The label and the title of each ground, by its position in the matrix. */
  ground: (at: number) => { label: string; title: string; note: string };
  ofComplete: (complete: number, of: number) => string;
  /** With soft hyphens in long words; absent: a long word is broken where the line ends. */
  hyphenate?: (text: string) => string;
}

/** Lays out the picture of a matrix in a width of pixels. Equal input gives an equal picture. */
export function layOutPicture(matrix: EvidenceMatrix, width: number, texts: PictureTexts): EvidencePicture {
  const { demands, grounds, cells } = matrix;
  const isGround = (demand: number, ground: number) => (cells[demand]?.[ground] ?? null) !== null;
  const column = Math.floor((width * (1 - BETWEEN)) / 2);
  const right = width - column;
  const characters = Math.max(8, Math.floor((column - 2 * PADDING) / CHARACTER));
  const measure = (label: string, title: string, note: string) => {
    const lines = wrapText(texts.hyphenate?.(title) ?? title, { characters, lines: MOST_LINES });
    const notes = wrapText(texts.hyphenate?.(note) ?? note, { characters, lines: 2 });
    return { label, lines, note: notes.join('\n'), height: 2 * PADDING + LINE * (1 + lines.length + notes.length) };
  };
  const demandNodes = demands.map(({ id, label, claim }, demand) => {
    const linked = grounds.flatMap((_, ground) => (isGround(demand, ground) ? [ground] : []));
    const complete = linked.filter((ground) => grounds[ground]?.complete).length;
    return {
      id,
      ...measure(label, claim, texts.ofComplete(complete, linked.length)),
      isAlone: linked.length === 0,
      isComplete: complete > 0,
      linked,
    };
  });
  const groundNodes = grounds.map(({ block, complete }, ground) => {
    const { label, title, note } = texts.ground(ground);
    const linked = demands.flatMap((_, demand) => (isGround(demand, ground) ? [demand] : []));
    return { id: block, ...measure(label, title, note), isAlone: false, isComplete: complete, linked };
  });
  const height = Math.max(stackHeight(demandNodes), stackHeight(groundNodes));
  const left = stack(demandNodes, { x: 0, width: column, height });
  const rightNodes = stack(groundNodes, { x: right, width: column, height });
  return {
    width,
    height,
    demands: left,
    grounds: rightNodes,
    links: left.flatMap((demand, d) =>
      demand.linked.flatMap((g): PictureLink[] => {
        const ground = rightNodes[g];
        return ground ? [{ demand: d, ground: g, path: curve(demand, ground), isComplete: ground.isComplete }] : [];
      }),
    ),
  };
}

function stackHeight(nodes: readonly { height: number }[]): number {
  return nodes.reduce((sum, { height }) => sum + height, 0) + GAP_BELOW * Math.max(0, nodes.length - 1);
}

/** One below the other; the shorter column is spread over the height of the other, so that lines stay short. */
function stack<Node extends { height: number }>(
  nodes: readonly Node[],
  { x, width, height }: { x: number; width: number; height: number },
): (Node & { x: number; y: number; width: number })[] {
  const spare = height - stackHeight(nodes);
  const gap = GAP_BELOW + (nodes.length > 1 ? spare / (nodes.length - 1) : 0);
  let y = 0;
  return nodes.map((node) => {
    const placed = { ...node, x, y: Math.round(y), width };
    y += node.height + gap;
    return placed;
  });
}

function curve(demand: Pick<PictureNode, 'x' | 'y' | 'width' | 'height'>, ground: typeof demand): string {
  const [x1, y1] = [demand.x + demand.width, Math.round(demand.y + demand.height / 2)];
  const [x2, y2] = [ground.x, Math.round(ground.y + ground.height / 2)];
  const middle = Math.round((x1 + x2) / 2);
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

/** The baseline of each line of text in a node, from the top of the picture. */
export function textLines(node: PictureNode): { text: string; y: number; of: 'label' | 'title' | 'note' }[] {
  const texts = [
    { text: node.label, of: 'label' as const },
    ...node.lines.map((text) => ({ text, of: 'title' as const })),
    ...node.note.split('\n').map((text) => ({ text, of: 'note' as const })),
  ];
  return texts.map(({ text, of }, at) => ({ text, of, y: node.y + PADDING + LINE * at + 12 }));
}

/** Pixels between the edge of a node and its text. */
export const NODE_PADDING = PADDING;
