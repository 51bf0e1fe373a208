import { useState } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { PanelPopover } from '../panels/panel-popover.tsx';
import type { TypingRoom } from '../room.ts';
import type { TableHere } from './table-here.ts';
import { writeCaption } from './write-caption.ts';

/** The words above a table; with them it gets a number. They are kept however the panel is left, as one step of undo. */
export function CaptionPanel({ room, here, onClose }: { room: TypingRoom; here: TableHere; onClose: () => void }) {
  const t = useTexts().typing.table;
  const [words, setWords] = useState(here.caption);
  /** The one that holds the table, also where another has the caret by then. */
  const [editor] = useState(() => room.typing.active());
  const write = (): boolean => {
    writeCaption(editor, here.table, words);
    return true;
  };
  const leave = (): void => {
    write();
    onClose();
  };
  const filledIn = words === here.caption ? '' : words.trim() || here.caption;
  return (
    <PanelPopover
      keeps
      room={room}
      label={t.caption}
      about={editor.getElementByKey(here.table)}
      entry={{ kind: 'caption', text: filledIn, apply: write }}
      onClose={leave}
    >
      {(close) => (
        <>
          <TextField
            label={t.caption}
            value={words}
            onChange={setWords}
            onEnter={close}
            hint={t.captionHint}
            autoFocus
          />
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
