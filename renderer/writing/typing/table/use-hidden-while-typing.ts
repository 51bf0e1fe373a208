import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';

/**
 * Whether a toolbar that covers text is hidden: from the first typed character until the pointer moves or presses,
 * or an arrow moves the caret. Tab goes on typing in the next cell.
 */
export function useHiddenWhileTyping(editor: LexicalEditor, coversText: boolean): boolean {
  const [isTyping, setTyping] = useState(false);
  useEffect(() => {
    const onType = ({ target }: Event): void => {
      if (target instanceof Node && editor.getRootElement()?.contains(target)) setTyping(true);
    };
    // Chromium sends moves of a still pointer when the content below it moves.
    const onMove = ({ movementX, movementY }: PointerEvent): void => {
      if (movementX !== 0 || movementY !== 0) setTyping(false);
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key.startsWith('Arrow')) setTyping(false);
    };
    const onPress = (): void => setTyping(false);
    window.addEventListener('beforeinput', onType, true);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPress, true);
    window.addEventListener('pointermove', onMove, true);
    return () => {
      window.removeEventListener('beforeinput', onType, true);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPress, true);
      window.removeEventListener('pointermove', onMove, true);
    };
  }, [editor]);
  return coversText && isTyping;
}
