import { useState } from 'react';
import { TextField } from '../../../ui/controls/field.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';

export interface KeywordsProps {
  words: readonly string[];
  onChange: (words: string[]) => void;
}

/** Keywords with commas between them. Reports each change at once, and formats the text only when the field is left. */
export function Keywords({ words, onChange }: KeywordsProps) {
  const t = useTexts().details;
  const [typed, setTyped] = useState<string | null>(null);
  const format = (): void => setTyped(null);
  return (
    <TextField
      inline
      label={t.keywords}
      value={typed ?? words.join(', ')}
      placeholder={t.stillEmpty}
      hint={t.keywordsWhat}
      onChange={(text) => {
        setTyped(text);
        const next = splitKeywords(text);
        if (next.join() !== words.join()) onChange(next);
      }}
      onBlur={format}
      onEnter={format}
    />
  );
}

function splitKeywords(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word, index, all) => word !== '' && all.indexOf(word) === index);
}
