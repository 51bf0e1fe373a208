import { useRef, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { useTexts } from '../../texts/language.tsx';
import { PanelPopover } from '../panels/panel-popover.tsx';
import type { TypingRoom } from '../room.ts';
import type { TableHere } from './table-here.ts';
import { writeCaption } from './write-caption.ts';

/**
 * The words above a table; with them it gets a number. Each key is in the document at once, however the panel is left; all
 * keys of one visit are one step of undo.
 */
export function CaptionPanel({ room, here, onClose }: { room: TypingRoom; here: TableHere; onClose: () => void }) {
  const t = useTexts().typing.table;
  const [words, setWords] = useState(here.caption);
  const goesOn = useRef(false);
  const editor = room.typing.active();
  const write = (text: string): void => {
    setWords(text);
    writeCaption(editor, here.table, text, goesOn.current);
    goesOn.current = true;
  };
  return (
    <PanelPopover room={room} label={t.caption} about={editor.getElementByKey(here.table)} onClose={onClose}>
      {(close) => (
        <>
          <TextField label={t.caption} value={words} onChange={write} onEnter={close} hint={t.captionHint} autoFocus />
          <div className="panel-acts">
            <Button look="line" onPress={close}>
              {t.captionDone}
            </Button>
          </div>
        </>
      )}
    </PanelPopover>
  );
}
