import { $getNodeByKey, type NodeKey } from 'lexical';
import { replaceIds } from '../../../engine/core/richtext/ids.ts';
import { titleAsBlocks } from '../../document/editor/islands/part.ts';
import { BlockInstanceNode, FigureNode } from '../../document/editor/nodes/blocks.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import type { Texts } from '../../ui/texts/texts.ts';
import { $choose } from './beside-block.ts';
import { placedIn } from './block-facts.ts';
import { emptyPart, type OwnPart } from './block-frame.ts';
import type { PageDrawing } from './drawing.ts';
import type { CaretAt, LiveParts } from './live-parts.ts';
import { NOTHING_AROUND, wordsAround } from './words-around.ts';

/** Puts the caret in the words of a block or picture, and takes it out of them. */
export interface PartOpeners {
  /** A block's own words. Says whether it has words to edit. */
  openPart: (key: NodeKey, part: OwnPart, caret: CaretAt) => boolean;
  /** The caption of a picture. */
  openCaption: (key: NodeKey, caret: CaretAt) => boolean;
  /** Ends the editing of a part; its block is drawn as it is printed. */
  closePart: () => void;
}

interface Input {
  document: OpenDocument;
  drawing: PageDrawing;
  live: LiveParts;
  texts: () => Texts['page'];
  choose: (key: NodeKey) => void;
  /** From the chosen block to what stands before or after it. */
  stepOut: (how: 'up' | 'down') => void;
  /** One place up or down, while its words keep the caret. */
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

  const openPart = (key: NodeKey, part: OwnPart, caret: CaretAt): boolean => {
    const found = editor.getElementByKey(key);
    const drawn = found && drawing.drawnIn(found);
    const facts = drawn?.facts;
    if (!found || !drawn || !facts) return false;
    if (part === 'own-text' ? !facts.editable : !facts.titled) return false;
    let region = drawn.frame.body.querySelector<HTMLElement>(`:scope > [data-part="${part}"]`);
    if (!region) {
      if (part === 'own-title') return false;
      region = emptyPart(part);
      const title = drawn.frame.body.querySelector(':scope > [data-part="own-title"]');
      if (title) title.after(region);
      else drawn.frame.body.append(region);
    }
    const placed = placedIn(drawn.data, drawn.id, document.head());
    if (!placed) return false;
    const body = replaceIds(placed.block.body, document.newId);
    drawing.copied(placed.block.body, body);
    const before = live.current();
    if (before && before.key !== key) closePart();
    editor.update(() => $choose(key), { discrete: true });
    live.open(
      {
        key,
        part,
        region,
        name: `${part === 'own-title' ? texts().claim : texts().ownWords}: ${facts.name}`,
        look: LOOKS[part === 'own-title' ? 'claim' : facts.kind] ?? 'd-p',
        around:
          part === 'own-title'
            ? NOTHING_AROUND
            : wordsAround(facts, drawn.shown, placed.body, document.head().language),
        usual: () => (part === 'own-title' ? titleAsBlocks(placed.block.title) : body),
        leave: (how) => {
          closePart();
          if (how === 'down' && part === 'own-title' && openPart(key, 'own-text', 'start')) return;
          if (how === 'up' && part === 'own-text' && openPart(key, 'own-title', 'end')) return;
          choose(key);
          if (how !== 'escape') stepOut(how);
        },
        move: (direction) => move(key, direction),
      },
      caret,
    );
    return true;
  };

  const openCaption = (key: NodeKey, caret: CaretAt): boolean => {
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
        look: 'caption-words',
        leave: (how) => {
          closePart();
          choose(key);
          if (how !== 'escape') stepOut(how);
        },
        move: (direction) => move(key, direction),
      },
      caret,
    );
    return true;
  };

  return { openPart, openCaption, closePart };
}

const LOOKS: { [kind: string]: string | undefined } = {
  claim: 'd-ask',
  quote: 'd-quote',
  question: 'd-q',
  figure: 'd-fig',
};
