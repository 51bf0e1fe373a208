import { useEffect, useRef, useState } from 'react';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { Button } from '../../ui/controls/button.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { BlockFormProps } from './form-context.ts';
import { addPastedValues, setUnparsedText } from './pasted-motion.ts';

export interface PasteMotionProps extends BlockFormProps<'motion'> {
  /** The pasted text, which is also the text of the block. */
  text: string;
  onText: (text: string) => void;
  /** Called after the text was parsed and the other fields were filled in, with the lines that were not understood. */
  onRead: (rest: readonly string[]) => void;
}

/**
 * The field for the text of a motion that has none yet. Each change is stored in the block at once, so that no pasted text
 * is lost. Pasting, the button and saving also parse the movers, number and date.
 */
export function PasteMotion({ block, onChange, context, text, onText, onRead }: PasteMotionProps) {
  const t = useTexts().form;
  const [problem, setProblem] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const last = useRef({ block, text });
  last.current = { block, text };
  const write = (next: string): void => {
    setProblem(null);
    onText(next);
    onChange(setUnparsedText(block, next, context.newId));
  };
  const read = async (isWanted: () => boolean = () => true): Promise<void> => {
    const { text: asked } = last.current;
    if (asked.trim() === '') return;
    const form = place.current?.closest('main');
    const reply = await context.parseMotion(asked);
    // The form closed or the text changed in the meantime.
    if (place.current === null || last.current.text !== asked || !isWanted()) return;
    if ('problem' in reply) return setProblem(reply.problem);
    onChange(addPastedValues({ ...last.current.block, body: [] } as BlockOf<'motion'>, reply.motion));
    onRead(reply.rest);
    // This field disappears, so the focus moves to a field that was filled in and Esc and Tab still work.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) form?.querySelector<HTMLElement>('input, textarea')?.focus();
    });
  };
  const lastRead = useRef(read);
  lastRead.current = read;
  const { onBeforeSave } = context;
  useEffect(() => onBeforeSave((isWanted) => lastRead.current(isWanted)), [onBeforeSave]);
  return (
    // The field has the pasted text only after the event.
    <div className="form-span-6" ref={place} onPaste={() => setTimeout(() => void lastRead.current())}>
      <TextField
        label={t.motionText}
        failure={problem}
        value={text}
        face="literal"
        rows={3}
        lang="nl"
        placeholder={t.pasteMotion}
        hint={t.pasteMotionHint}
        onChange={write}
      />
      <div className="form-row">
        <Button large look="line" disabled={text.trim() === ''} onPress={() => void read()}>
          {t.takeMotionText}
        </Button>
        <Button large onPress={context.onOpenFile}>
          {t.openFile}
        </Button>
      </div>
    </div>
  );
}
