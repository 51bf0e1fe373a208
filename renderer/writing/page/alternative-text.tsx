import type { NodeKey } from 'lexical';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useTexts } from '../../ui/texts/language.tsx';
import { describePicture, pictureAt } from './picture-actions.ts';

interface AlternativeTextProps {
  document: OpenDocument;
  picture: NodeKey;
  disabled: boolean;
  /** Enter or Esc: back to the picture. */
  onLeave: () => void;
}

/** What a picture shows, in words. Each key is in the document at once; all keys of one visit are one step of undo. */
export function AlternativeText({ document, picture, disabled, onLeave }: AlternativeTextProps) {
  const t = useTexts().page;
  // With the spaces at its ends, which the document leaves out.
  const [typed, setTyped] = useState<string | null>(null);
  const isSameStep = useRef(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <label className="alt">
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
