import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';

/** Whether a bar that covers words is out of the way: from the first letter that is typed until the pointer moves or presses. */
export function useOutOfTheWay(editor: LexicalEditor, coversWords: boolean): boolean {
  const [isTyping, setTyping] = useState(false);
  useEffect(() => {
    const onType = ({ target }: Event): void => {
      if (target instanceof Node && editor.getRootElement()?.contains(target)) setTyping(true);
    };
    // A pointer that lies still is told of what moves below it.
    const onMove = ({ movementX, movementY }: PointerEvent): void => {
      if (movementX !== 0 || movementY !== 0) setTyping(false);
    };
    const onPress = (): void => setTyping(false);
    window.addEventListener('beforeinput', onType, true);
    window.addEventListener('pointerdown', onPress, true);
    window.addEventListener('pointermove', onMove, true);
    return () => {
      window.removeEventListener('beforeinput', onType, true);
      window.removeEventListener('pointerdown', onPress, true);
      window.removeEventListener('pointermove', onMove, true);
    };
  }, [editor]);
  return coversWords && isTyping;
}
