import type { NodeKey } from 'lexical';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { describePicture, pictureAt } from './picture-actions.ts';

interface AlternativeTextProps {
  document: OpenDocument;
  picture: NodeKey;
  disabled: boolean;
  /** Returns the focus to the picture, on Enter or Escape. */
  onLeave: () => void;
}

/**
 * The field for the alternative text of a picture. Each keystroke changes the document at once; all keystrokes of one
 * visit to the field are one undo step.
 */
export function AlternativeText({ document, picture, disabled, onLeave }: AlternativeTextProps) {
  const t = useTexts().page;
  // The typed text with its leading and trailing spaces, which the document does not keep.
  const [typed, setTyped] = useState<string | null>(null);
  const isSameStep = useRef(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <label className="block-tools-alternative">
      <span>{t.alternativeText}</span>
      <input
        className="field"
        value={typed ?? pictureAt(document, picture)?.alt ?? ''}
        disabled={disabled}
        onChange={({ target }) => {
          setTyped(target.value);
          describePicture(document, picture, target.value, isSameStep.current);
          isSameStep.current = true;
        }}
        onBlur={() => {
          setTyped(null);
          isSameStep.current = false;
        }}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
