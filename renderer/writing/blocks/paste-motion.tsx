import { useEffect, useRef, useState } from 'react';
import type { BlockOf } from '../../../engine/core/blocks/block.ts';
import { Button } from '../../ui/controls/button.tsx';
import { TextField } from '../../ui/controls/field.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import type { BlockFormProps } from './form-context.ts';
import { withPasted, withUnreadText } from './pasted-motion.ts';

export interface PasteMotionProps extends BlockFormProps<'motion'> {
  /** The text as it was pasted; it is the text of the block too. */
  text: string;
  onText: (text: string) => void;
  /** The text was read: movers, number and request are filled in. */
  onRead: () => void;
}

/**
 * The field for the text of a motion that has none yet. Each change is the text of the block at once, so that nothing pasted can
 * be lost; pasting, the button and keeping the block also read movers, number and date from it.
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
    onChange(withUnreadText(block, next, context.newId));
  };
  const read = async (isWanted: () => boolean = () => true): Promise<void> => {
    const { text: asked } = last.current;
    if (asked.trim() === '') return;
    const form = place.current?.closest('main');
    const reply = await context.readMotion(asked);
    // The form has gone, or another text was pasted meanwhile.
    if (place.current === null || last.current.text !== asked || !isWanted()) return;
    if ('problem' in reply) return setProblem(reply.problem);
    onChange(withPasted({ ...last.current.block, body: [] } as BlockOf<'motion'>, reply.motion));
    onRead();
    // This field goes with its button: the focus moves to what was filled in, so that Esc and Tab keep their meaning.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) form?.querySelector<HTMLElement>('input, textarea')?.focus();
    });
  };
  const lastRead = useRef(read);
  lastRead.current = read;
  const { onBeforeKeep } = context;
  useEffect(() => onBeforeKeep((isWanted) => lastRead.current(isWanted)), [onBeforeKeep]);
  return (
    // The pasted text is in the field after the event: it is read then.
    <div className="c6" ref={place} onPaste={() => setTimeout(() => void lastRead.current())}>
      <TextField
        label={t.motionText}
        said={problem}
        value={text}
        face="literal"
        rows={3}
        lang="nl"
        placeholder={t.pasteMotion}
        hint={t.pasteMotionHint}
        onChange={write}
      />
      <div className="rowf">
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
