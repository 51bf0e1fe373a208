import { useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { useTexts } from '../texts/language.tsx';
import type { BlockFormProps } from './form-context.ts';

/** No text yet: paste it, or open the paper. What the text says is filled in; the rest stays. */
export function PasteMotion({ context }: Pick<BlockFormProps<'motion'>, 'context'>) {
  const t = useTexts().form;
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const take = async (): Promise<void> => {
    const form = place.current?.closest('main');
    const refused = await context.onPasteMotion(text);
    setProblem(refused);
    // This goes with its button: the focus goes on to what was filled in, so that Esc and Tab still mean the form.
    if (refused === null)
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) form?.querySelector<HTMLElement>('input, textarea')?.focus();
      });
  };
  return (
    <div className="c6" ref={place}>
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
        <Button large look="line" disabled={text.trim() === ''} onPress={() => void take()}>
          {t.takeMotionText}
        </Button>
        <Button large onPress={context.onOpenFile}>
          {t.openFile}
        </Button>
      </div>
    </div>
  );
}
