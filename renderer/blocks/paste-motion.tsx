import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { useTexts } from '../texts/language.tsx';
import type { BlockFormProps } from './form-context.ts';

/** No text yet: paste it, or open the paper. What the text says is filled in; the rest stays. */
export function PasteMotion({ context }: Pick<BlockFormProps<'motion'>, 'context'>) {
  const t = useTexts().form;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div className="c6">
      <TextField
        label={t.motionText}
        problem={problem}
        value={text}
        face="literal"
        rows={3}
        lang="nl"
        placeholder={t.pasteMotion}
        hint={t.pasteMotionHint}
        onChange={setText}
      />
      <div className="rowf">
        <Button
          large
          look="line"
          disabled={text.trim() === ''}
          onPress={() => void context.onPasteMotion(text).then(setProblem)}
        >
          {t.takeMotionText}
        </Button>
        <Button large onPress={context.onOpenFile}>
          {t.openFile}
        </Button>
      </div>
    </div>
  );
}
