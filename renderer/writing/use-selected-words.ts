import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { secondsToSay, spokenWords } from '../../engine/core/speaking-time/speaking-time.ts';
import type { Measure } from '../document/outcome.ts';

/** Milliseconds after the selection came to rest. */
const PAUSE = 150;

/** Words that are selected on the page, and seconds to say them; null where nothing is. */
export function useSelectedWords(editor: LexicalEditor): Measure | null {
  const [measure, setMeasure] = useState<Measure | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = editor.registerUpdateListener(({ editorState }) => {
      const chosen = editorState.read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection) && !selection.isCollapsed();
      });
      clearTimeout(timer);
      if (!chosen) setMeasure(null);
      else
        timer = setTimeout(() => {
          const text = editor.getEditorState().read(() => $getSelection()?.getTextContent() ?? '');
          const words = spokenWords(text);
          setMeasure({ words, seconds: secondsToSay(words) });
        }, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [editor]);
  return measure;
}
