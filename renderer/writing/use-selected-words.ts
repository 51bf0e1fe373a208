import { $isHeadingNode } from '@lexical/rich-text';
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
          setMeasure(editor.getEditorState().read(() => $measureSelected(outcome()?.parts)));
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
 * How many words are selected, and how many of them are said. What is printed of a block is no text of the editor: it counts
 * as it was measured in the composed document. Read within the editor.
 */
export function $measureSelected(parts: Outcome['parts'] | undefined): Measure {
  const text = spokenWords($getSelection()?.getTextContent() ?? '');
  const measure = { words: text, said: text - $headingWords() };
  for (const node of $solidsSelected()) {
    const part = parts?.get($idOf(node));
    measure.words += part?.words ?? 0;
    measure.said += part?.said ?? 0;
  }
  return { ...measure, seconds: secondsToSay(measure.said) };
}

/** Of headings between what is selected; one in which a person begins or ends is meant to be said. */
function $headingWords(): number {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return 0;
  const ends = [selection.anchor, selection.focus].map((point) => point.getNode().getTopLevelElement());
  const headings = new Set(selection.getNodes().map((node) => node.getTopLevelElement()));
  return [...headings]
    .filter((node) => $isHeadingNode(node) && !ends.some((one) => one?.is(node)))
    .reduce((sum, node) => sum + spokenWords(node?.getTextContent() ?? ''), 0);
}
