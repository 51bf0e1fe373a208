import { useState } from 'react';
import { Button } from '../../../ui/controls/button.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { PanelPopover } from '../panels/panel-popover.tsx';
import type { TypingFeatures } from '../typing-features.ts';
import type { TableAtCaret } from './table-at-caret.ts';
import { writeCaption } from './write-caption.ts';

/**
 * The form for the caption of a table. A table with a caption gets a number. However the form closes, the text is kept,
 * as one undo step.
 */
export function CaptionPanel({
  features,
  tableAtCaret,
  onClose,
}: {
  features: TypingFeatures;
  tableAtCaret: TableAtCaret;
  onClose: () => void;
}) {
  const t = useTexts().typing.table;
  const [words, setWords] = useState(tableAtCaret.caption);
  /** The editor of the table, also after another editor gets the focus. */
  const [editor] = useState(() => features.typing.active());
  const write = (): boolean => {
    writeCaption(editor, tableAtCaret.table, words);
    return true;
  };
  const leave = (): void => {
    write();
    onClose();
  };
  const filledIn = words === tableAtCaret.caption ? '' : words.trim() || tableAtCaret.caption;
  return (
    <PanelPopover
      shouldKeepOnEscape
      features={features}
      label={t.caption}
      element={editor.getElementByKey(tableAtCaret.table)}
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
          <div className="panel-actions">
            <Button look="line" onPress={close}>
              {t.captionDone}
            </Button>
          </div>
        </>
      )}
    </PanelPopover>
  );
}
