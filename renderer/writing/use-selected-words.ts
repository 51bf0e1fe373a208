import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { secondsToSay, spokenWords } from '../../engine/core/speaking-time/speaking-time.ts';
import type { Measure, Outcome } from '../document/outcome.ts';
import { $idOf } from '../editor/nodes/state.ts';
import { $solidsSelected } from '../editor/solids-selected.ts';

/** Milliseconds after the selection came to rest. */
const PAUSE = 150;

/** Words that are selected on the page, those of the blocks among them too, and seconds to say them; null where nothing is. */
export function useSelectedWords(editor: LexicalEditor, outcome: () => Outcome | null): Measure | null {
  const [measure, setMeasure] = useState<Measure | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isShown = false;
    const end = editor.registerUpdateListener(({ editorState }) => {
      const chosen = editorState.read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection) && !selection.isCollapsed();
      });
      clearTimeout(timer);
      if (!chosen) {
        if (isShown) setMeasure(null);
        isShown = false;
      } else
        timer = setTimeout(() => {
          isShown = true;
          const words = editor.getEditorState().read(() => $wordsSelected(outcome()?.parts));
          setMeasure({ words, seconds: secondsToSay(words) });
        }, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [editor, outcome]);
  return measure;
}

/**
 * How many words are selected. What is printed of a block is no text of the editor: it counts as it was measured in the
 * composed document. Read within the editor.
 */
export function $wordsSelected(parts: Outcome['parts'] | undefined): number {
  const text = spokenWords($getSelection()?.getTextContent() ?? '');
  return $solidsSelected().reduce((sum, node) => sum + (parts?.get($idOf(node))?.words ?? 0), text);
}
