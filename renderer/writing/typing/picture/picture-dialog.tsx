import { useState } from 'react';
import { useAskToDrop } from '../../../document/unsaved/leave-entries.tsx';
import { useOpenEntry } from '../../../document/unsaved/open-entries.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Checkbox } from '../../../ui/controls/choice.tsx';
import { TextField } from '../../../ui/controls/field.tsx';
import { Dialog } from '../../../ui/overlays/dialog.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { focusText } from '../focus-text.ts';
import type { PictureResult } from '../typing.ts';
import type { TypingFeatures } from '../typing-features.ts';
import { putPicture } from './put-picture.ts';

interface PictureDialogProps {
  features: TypingFeatures;
  picture: Extract<PictureResult, { ok: true }>;
}

/**
 * Asks for the alternative text before a picture is inserted, because a document without it cannot be exported. Escape
 * and the close button ask before they discard typed text; Annuleren discards it.
 */
export function PictureDialog({ features, picture }: PictureDialogProps) {
  const texts = useTexts();
  const t = texts.typing.picture;
  const [alt, setAlt] = useState('');
  const [caption, setCaption] = useState('');
  const [decorative, setDecorative] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const close = (): void => {
    features.panels.open(null);
    focusText(features.typing.active());
  };
  const entry = {
    kind: 'picture',
    text: [alt.trim(), caption.trim()].filter((text) => text !== '').join(' – '),
  } as const;
  useOpenEntry(entry.kind, entry.text);
  const asking = useAskToDrop(entry, close);
  const insert = (): void => {
    if (!decorative && alt.trim() === '') {
      setProblem(t.altMissing);
      return;
    }
    const words = caption.trim();
    putPicture(
      features,
      picture,
      {
        ...(decorative ? { decorative } : { alt: alt.trim() }),
        ...(words === '' ? {} : { caption: [{ type: 'run', text: words }] }),
      },
      t,
    );
    close();
  };
  return (
    <Dialog
      title={t.title}
      narrow
      onClose={asking.leave}
      onEnter={insert}
      footer={
        <>
          <span className="spacer" />
          <Button large onPress={close}>
            {texts.controls.cancel}
          </Button>
          <Button large look="main" onPress={insert}>
            {t.insert}
          </Button>
        </>
      }
    >
      <div className="dialog-pad panel-content">
        <div className="panel-picture">
          <img src={`/pictures/${picture.image}`} alt="" />
        </div>
        <TextField
          label={t.alt}
          value={alt}
          onChange={(value) => {
            setAlt(value);
            setProblem(null);
          }}
          hint={t.altHint}
          problem={decorative ? null : problem}
          readOnly={decorative}
          onEnter={insert}
          autoFocus
        />
        <Checkbox checked={decorative} onChange={setDecorative} detail={t.decorativeHint}>
          {t.decorative}
        </Checkbox>
        <TextField label={t.caption} value={caption} onChange={setCaption} onEnter={insert} />
        {asking.dialog}
      </div>
    </Dialog>
  );
}
