import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { nodesOf } from '../../document/editor/lexical-internals.ts';
import { focusText } from './focus-text.ts';

interface Place {
  top: NodeKey;
  key: NodeKey;
  offset: number;
}

/** How many places of change are kept, as in Word. */
const MOST = 3;

export interface LastPlaces {
  /** Puts the caret where something was changed before; again: the change before that. Says whether there is such a place. */
  back: () => boolean;
  end: () => void;
}

/** Keeps where the last changes were made: one place for each paragraph or block (Shift F5). */
export function followLastPlaces(editor: LexicalEditor): LastPlaces {
  let places: Place[] = [];
  let next = 0;
  const end = editor.registerUpdateListener(({ editorState, dirtyLeaves, dirtyElements, tags }) => {
    if (dirtyLeaves.size === 0 && dirtyElements.size === 0) return;
    if (tags.has('historic')) return;
    const place = editorState.read(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return null;
      const { key, offset } = selection.anchor;
      const top = selection.anchor.getNode().getTopLevelElement();
      return top ? { top: top.getKey(), key, offset } : null;
    });
    if (!place) return;
    places = [place, ...places.filter((one) => one.top !== place.top)].slice(0, MOST);
    next = 0;
  });
  /** The text of a place may have become one with that beside it: then the end of its line. */
  const $select = ({ top, key, offset }: Place): void => {
    const node = $getNodeByKey(key) ?? $getNodeByKey(top);
    if ($isTextNode(node)) {
      const at = Math.min(offset, node.getTextContentSize());
      node.select(at, at);
    } else if ($isElementNode(node)) node.selectEnd();
  };
  return {
    back: () => {
      const there = nodesOf(editor.getEditorState());
      places = places.filter(({ top }) => there.has(top));
      if (places.length === 0) return false;
      const here = editor.read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement()?.getKey() : undefined;
      });
      // Where the caret stands in the last place already, that is no way back.
      if (next === 0 && places[0]?.top === here && places.length > 1) next = 1;
      const place = places[next % places.length];
      next += 1;
      if (!place) return false;
      editor.update(() => $select(place), { discrete: true });
      focusText(editor);
      return true;
    },
    end,
  };
}
