import { TableNode } from '@lexical/table';
import { $getNodeByKey, $setState, HISTORY_PUSH_TAG } from 'lexical';
import { useState } from 'react';
import { captionState } from '../../editor/nodes/state.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { useTexts } from '../../texts/language.tsx';
import { focusText } from '../focus-text.ts';
import { PanelPopover } from '../panels/panel-popover.tsx';
import type { TypingRoom } from '../room.ts';
import type { TableHere } from './table-here.ts';

/** The words above a table; with them it gets a number. */
export function CaptionPanel({ room, here, onClose }: { room: TypingRoom; here: TableHere; onClose: () => void }) {
  const t = useTexts().typing.table;
  const [words, setWords] = useState(here.caption);
  const editor = room.typing.active();
  const apply = (): void => {
    const caption = words.trim();
    editor.update(
      () => {
        const node = $getNodeByKey(here.table);
        if (node instanceof TableNode)
          $setState(node, captionState, caption === '' ? [] : [{ type: 'run', text: caption }]);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
    onClose();
    focusText(editor);
  };
  return (
    <PanelPopover room={room} label={t.caption} about={editor.getElementByKey(here.table)} onClose={onClose}>
      {() => (
        <>
          <TextField
            label={t.caption}
            value={words}
            onChange={setWords}
            onEnter={apply}
            hint={t.captionHint}
            autoFocus
          />
          <div className="panel-acts">
            <Button look="line" onPress={apply}>
              {t.captionApply}
            </Button>
          </div>
        </>
      )}
    </PanelPopover>
  );
}
