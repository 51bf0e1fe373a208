import type { LexicalEditor } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { useBridge, useLibrary, useSettings } from '../../document/services/app-data.tsx';
import { checkFormText } from './check-form-text.ts';

/**
 * Checks the spelling of a text in a form if the setting is on. Returns the reason why a word could not be added to the
 * dictionary.
 */
export function useFormSpelling(editor: LexicalEditor, language: string, isChecked: boolean): string | null {
  const bridge = useBridge();
  const isOn = useSettings().spelling && isChecked;
  const { blocks } = useLibrary();
  const library = useRef(blocks);
  library.current = blocks;
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!isOn) return;
    return checkFormText({ editor, language, bridge, blocks: () => library.current, say: setProblem });
  }, [editor, language, bridge, isOn]);
  return problem;
}
