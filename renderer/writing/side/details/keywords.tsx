import { useState } from 'react';
import { TextField } from '../../../ui/controls/field.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';

export interface KeywordsProps {
  words: readonly string[];
  onChange: (words: string[]) => void;
}

/** Typed as people write them, with commas. Each key is told at once; what was typed stands as it is until the field is left. */
export function Keywords({ words, onChange }: KeywordsProps) {
  const t = useTexts().details;
  const [typed, setTyped] = useState<string | null>(null);
  const settle = (): void => setTyped(null);
  return (
    <TextField
      inline
      label={t.keywords}
      value={typed ?? words.join(', ')}
      placeholder={t.stillEmpty}
      hint={t.keywordsWhat}
      onChange={(text) => {
        setTyped(text);
        const next = wordsIn(text);
        if (next.join() !== words.join()) onChange(next);
      }}
      onBlur={settle}
      onEnter={settle}
    />
  );
}

function wordsIn(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word, index, all) => word !== '' && all.indexOf(word) === index);
}
