import { $getNodeByKey, type NodeKey } from 'lexical';
import { replaceIds } from '../../../engine/core/richtext/ids.ts';
import { titleAsBlocks } from '../../document/editor/islands/part.ts';
import { BlockInstanceNode, FigureNode } from '../../document/editor/nodes/blocks.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { $choose } from './adjacent-block.ts';
import { placeInDraft } from './block-facts.ts';
import { createEmptyPart, type OwnPart } from './block-frame.ts';
import type { PageDrawing } from './drawing.ts';
import type { CaretPosition, LiveParts } from './live-parts.ts';
import { NO_SURROUNDING_TEXT, surroundingTextOf } from './surrounding-text.ts';

/** Opens and closes the editing of text in a block or picture. */
export interface PartOpeners {
  /** Edits the block's own text or claim. Returns false if the block has none. */
  openPart: (key: NodeKey, part: OwnPart, caret: CaretPosition) => boolean;
  /** Edits the caption of a picture. */
  openCaption: (key: NodeKey, caret: CaretPosition) => boolean;
  /** Ends the editing of a part and draws its block as it is printed. */
  closePart: () => void;
}

interface Input {
  document: OpenDocument;
  drawing: PageDrawing;
  live: LiveParts;
  texts: () => Texts['page'];
  choose: (key: NodeKey) => void;
  /** Moves the selection from the chosen block to the node before or after it. */
  stepOut: (direction: 'up' | 'down') => void;
  /** Moves the block one position while its text keeps the caret. */
  move: (key: NodeKey, direction: 'up' | 'down') => void;
}

export function createOpeners({ document, drawing, live, texts, choose, stepOut, move }: Input): PartOpeners {
  const { editor } = document;

  const redrawBlock = (key: NodeKey): void => {
    drawing.again(() =>
      editor.read(() => {
        const node = $getNodeByKey(key);
        const found = editor.getElementByKey(key);
        if (found && (node instanceof BlockInstanceNode || node instanceof FigureNode)) node.draw(found, editor);
      }),
    );
  };
  const closePart = (): void => {
    const part = live.current();
    if (!part) return;
    live.close();
    redrawBlock(part.key);
  };

  const openPart = (key: NodeKey, part: OwnPart, caret: CaretPosition): boolean => {
    const found = editor.getElementByKey(key);
    const drawn = found && drawing.drawnIn(found);
    const facts = drawn?.facts;
    if (!found || !drawn || !facts) return false;
    if (part === 'own-text' ? !facts.isEditable : !facts.hasEditableTitle) return false;
    let region = drawn.frame.body.querySelector<HTMLElement>(`:scope > [data-part="${part}"]`);
    if (!region) {
      if (part === 'own-title') return false;
      region = createEmptyPart(part);
      const title = drawn.frame.body.querySelector(':scope > [data-part="own-title"]');
      if (title) title.after(region);
      else drawn.frame.body.append(region);
    }
    const placed = placeInDraft(drawn.data, drawn.id, document.head());
    if (!placed) return false;
    const body = replaceIds(placed.block.body, document.newId);
    drawing.mapCopies(placed.block.body, body);
    const before = live.current();
    if (before && before.key !== key) closePart();
    editor.update(() => $choose(key), { discrete: true });
    live.open(
      {
        key,
        part,
        region,
        name: `${part === 'own-title' ? texts().claim : texts().ownWords}: ${facts.name}`,
        className: CLASSES[part === 'own-title' ? 'claim' : facts.kind] ?? 'page-paragraph',
        surroundingText:
          part === 'own-title'
            ? NO_SURROUNDING_TEXT
            : surroundingTextOf(facts, drawn.shown, placed.body, document.head().language),
        usual: () => (part === 'own-title' ? titleAsBlocks(placed.block.title) : body),
        leave: (direction) => {
          closePart();
          if (direction === 'down' && part === 'own-title' && openPart(key, 'own-text', 'start')) return;
          if (direction === 'up' && part === 'own-text' && openPart(key, 'own-title', 'end')) return;
          choose(key);
          if (direction !== 'escape') stepOut(direction);
        },
        move: (direction) => move(key, direction),
      },
      caret,
    );
    return true;
  };

  const openCaption = (key: NodeKey, caret: CaretPosition): boolean => {
    const region = editor.getElementByKey(key)?.querySelector<HTMLElement>(':scope > [data-part="figure-caption"]');
    if (!region) return false;
    closePart();
    editor.update(() => $choose(key), { discrete: true });
    live.open(
      {
        key,
        part: 'figure-caption',
        region,
        name: texts().caption,
        leave: (direction) => {
          closePart();
          choose(key);
          if (direction !== 'escape') stepOut(direction);
        },
        move: (direction) => move(key, direction),
      },
      caret,
    );
    return true;
  };

  return { openPart, openCaption, closePart };
}

const CLASSES: { [kind: string]: string | undefined } = {
  claim: 'page-demand',
  quote: 'page-quote',
  question: 'page-question',
  figure: 'page-fact',
};
