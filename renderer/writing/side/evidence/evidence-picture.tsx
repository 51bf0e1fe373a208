import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Block } from '../../../../engine/core/blocks/block.ts';
import {
  layOutPicture,
  NODE_PADDING,
  type EvidencePicture as Picture,
  type PictureNode,
  textLines,
} from '../../../../engine/core/evidence/picture.ts';
import type { EvidenceMatrix } from '../../../../engine/core/publication/publication.ts';
import { withSoftHyphens } from '../../../ui/controls/soft-hyphens.ts';
import { useTexts } from '../../../ui/texts/language.tsx';
import { getCompleteLabel, shortTitle } from './matrix-groups.ts';

export interface EvidencePictureProps {
  matrix: EvidenceMatrix;
  find: (id: string) => Block | undefined;
  /** Shows a demand in the text. */
  onJump: (demand: string) => void;
  onOpenBlock: (id: string) => void;
}

/** Width of the picture before it is measured, in pixels. */
const USUAL_WIDTH = 340;
const CORNER = 4;

/** A demand or a ground, by its position in its column. */
interface Place {
  column: 'demand' | 'ground';
  at: number;
}

/**
 * The picture of the matrix: demands at the left, grounds at the right. It is one Tab stop; arrow keys go to the next demand
 * or ground and along the lines. The list of the pane and the matrix say the same in words.
 */
export function EvidencePicture({ matrix, find, onJump, onOpenBlock }: EvidencePictureProps) {
  const t = useTexts();
  const e = t.evidence;
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const [stop, setStop] = useState<Place>({ column: 'demand', at: 0 });
  const [lit, setLit] = useState<Place | null>(null);
  const picture = useMemo(
    () =>
      layOutPicture(matrix, width, {
        ground: (at) => {
          const ground = matrix.grounds[at];
          const block = ground && find(ground.block);
          const missing = ground?.missing[0];
          return {
            label: ground ? t.blocks.kind[ground.kind] : '',
            title: block ? shortTitle(block) : (ground?.title ?? ''),
            note: missing === undefined ? getCompleteLabel(block, t) : e.missing(missing),
          };
        },
        ofComplete: (complete, of) => (of === 0 ? e.alone : e.ofComplete(complete, of)),
        hyphenate: withSoftHyphens,
      }),
    [matrix, find, width, t, e],
  );
  const nodesOf = (column: Place['column']) => (column === 'demand' ? picture.demands : picture.grounds);
  const current: Place = { column: stop.column, at: Math.min(stop.at, Math.max(0, nodesOf(stop.column).length - 1)) };

  const goTo = (place: Place): void => {
    setStop(place);
    frame.current?.querySelector<SVGElement>(`[data-picture="${place.column}-${place.at}"]`)?.focus();
  };
  const press = ({ column, at }: Place): void => {
    const node = nodesOf(column)[at];
    if (!node) return;
    if (column === 'demand') onJump(node.id);
    else onOpenBlock(node.id);
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, place: Place): void => {
    const to = findNext(picture, place, event.key);
    if (to) goTo(to);
    else if (event.key === 'Enter' || event.key === ' ') press(place);
    else return;
    event.preventDefault();
  };
  const isLit = (demand: number, ground: number) =>
    lit !== null && (lit.column === 'demand' ? lit.at === demand : lit.at === ground);

  const drawNode = (node: PictureNode, place: Place) => (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no button element
    <g
      key={`${place.column}-${place.at}`}
      role="button"
      data-picture={`${place.column}-${place.at}`}
      className={node.isAlone ? 'picture-node is-alone' : 'picture-node'}
      tabIndex={current.column === place.column && current.at === place.at ? 0 : -1}
      aria-label={describeNode(node, place, matrix, picture, find, e)}
      onClick={() => press(place)}
      onKeyDown={(event) => onKeyDown(event, place)}
      onFocus={() => {
        setStop(place);
        setLit(place);
      }}
      onBlur={() => setLit(null)}
      onMouseEnter={() => setLit(place)}
      onMouseLeave={() => setLit(null)}
    >
      <rect x={node.x + 1} y={node.y + 1} width={node.width - 2} height={node.height - 2} rx={CORNER} />
      {node.isAlone && <AloneSign node={node} />}
    </g>
  );

  // Beside the button and not in it: its name has the words whole, and they are broken here.
  const drawText = (node: PictureNode, column: Place['column'], at: number) => (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of text takes no focus
    <g
      key={`${column}-${at}-text`}
      className={node.isAlone ? 'picture-text is-alone' : 'picture-text'}
      aria-hidden="true"
    >
      {textLines(node).map(({ text, y, of }) => (
        <text key={y} x={node.x + NODE_PADDING} y={y} className={`picture-${of}`}>
          {text}
        </text>
      ))}
    </g>
  );

  return (
    <section className="picture-frame" aria-label={e.which} ref={frame}>
      <svg
        width={picture.width}
        height={picture.height}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        role="presentation"
      >
        <g>
          {picture.links.map(({ demand, ground, path, isComplete }) => (
            <path
              key={`${demand}-${ground}`}
              d={path}
              className={[
                'picture-link',
                isComplete ? null : 'is-open',
                lit === null ? null : isLit(demand, ground) ? 'is-lit' : 'is-dim',
              ]
                .filter(Boolean)
                .join(' ')}
            />
          ))}
        </g>
        {picture.demands.map((node, at) => drawNode(node, { column: 'demand', at }))}
        {picture.grounds.map((node, at) => drawNode(node, { column: 'ground', at }))}
        {picture.demands.map((node, at) => drawText(node, 'demand', at))}
        {picture.grounds.map((node, at) => drawText(node, 'ground', at))}
      </svg>
      <p className="picture-legend">
        <svg width="22" height="8" aria-hidden="true">
          <path className="picture-link" d="M0 4H22" />
        </svg>
        {e.legendComplete}
        <svg width="22" height="8" aria-hidden="true">
          <path className="picture-link is-open" d="M0 4H22" />
        </svg>
        {e.legendOpen}
      </p>
    </section>
  );
}

/** A triangle at the top right: a sign of its shape, not only of its colour. */
function AloneSign({ node }: { node: PictureNode }) {
  const [x, y] = [node.x + node.width - NODE_PADDING - 13, node.y + NODE_PADDING];
  return (
    <g className="picture-alone">
      <path d={`M${x + 6.5} ${y}L${x + 13} ${y + 12}H${x}Z`} />
      <path d={`M${x + 6.5} ${y + 4}V${y + 8}M${x + 6.5} ${y + 10}V${y + 10.5}`} />
    </g>
  );
}

/** A demand with its claim and its grounds; a ground with the demands that it carries: 'Motie: … onderbouwt eis 1 en 3'. */
function describeNode(
  node: PictureNode,
  { column, at }: Place,
  matrix: EvidenceMatrix,
  picture: Picture,
  find: EvidencePictureProps['find'],
  e: ReturnType<typeof useTexts>['evidence'],
): string {
  const note = node.note.replace('\n', ' ');
  if (column === 'demand') {
    const demand = matrix.demands[at];
    const grounds = node.linked.map((ground) => titleOf(ground, matrix, find));
    return e.pictureDemand(`${demand?.label}: ${demand?.claim}`, note, grounds);
  }
  const title = `${picture.grounds[at]?.label}: ${titleOf(at, matrix, find)}`;
  return `${e.carriesLine(
    title,
    node.linked.map((demand) => matrix.demands[demand]?.label ?? ''),
  )}, ${note}`;
}

function titleOf(ground: number, { grounds }: EvidenceMatrix, find: EvidencePictureProps['find']): string {
  const known = grounds[ground];
  const block = known && find(known.block);
  return block ? shortTitle(block) : (known?.title ?? '');
}

/** Up and down in a column, left and right along the first line, Home and End to the ends of a column. */
function findNext(picture: Picture, { column, at }: Place, key: string): Place | null {
  const nodes = column === 'demand' ? picture.demands : picture.grounds;
  const other = column === 'demand' ? 'ground' : 'demand';
  const within = (to: number): Place => ({ column, at: Math.max(0, Math.min(nodes.length - 1, to)) });
  if (key === 'ArrowDown') return within(at + 1);
  if (key === 'ArrowUp') return within(at - 1);
  if (key === 'Home') return within(0);
  if (key === 'End') return within(nodes.length - 1);
  if (key !== (column === 'demand' ? 'ArrowRight' : 'ArrowLeft')) return null;
  const [first] = nodes[at]?.linked ?? [];
  return first === undefined ? { column, at } : { column: other, at: first };
}

/** The width of an element, in pixels, and again when it changes. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    const shown = element.current;
    if (!shown) return undefined;
    const measure = () => setWidth(Math.max(240, Math.floor(shown.clientWidth) || USUAL_WIDTH));
    measure();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(shown);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
