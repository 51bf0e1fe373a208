import { useState } from 'react';
import type { ContentNode } from '../../../engine/core/richtext/model.ts';
import { plainText } from '../../../engine/core/richtext/plain-text.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Checkbox } from '../../ui/controls/choice.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';

export interface ExcerptDialogProps {
  title: string;
  /** A short name if the title is long: 'Motie 28638, nr. 238'. */
  shortName?: string | null | undefined;
  /** The literal text; each node is one choice. */
  body: readonly ContentNode[];
  lang: string;
  /** Positions that are printed now; undefined: all. */
  excerpt: readonly number[] | undefined;
  /** undefined: the whole text is printed. */
  onChoose: (excerpt: number[] | undefined) => void;
  onClose: () => void;
}

/**
 * Lets the user choose the printed parts of a literal text. A mark shows each omission, so that readers know the text
 * is not complete.
 */
export function ExcerptDialog({ title, shortName, body, lang, excerpt, onChoose, onClose }: ExcerptDialogProps) {
  const texts = useTexts();
  const t = texts.page;
  const all = body.map((_, index) => index);
  const [chosen, setChosen] = useState<readonly number[]>(excerpt?.filter((index) => index < body.length) ?? all);
  const choose = (): void => {
    if (chosen.length > 0) onChoose(chosen.length === all.length ? undefined : all.filter((at) => chosen.includes(at)));
  };
  return (
    <Dialog
      title={shortName ? t.excerptNamed(shortName) : t.excerptTitle(title)}
      onClose={onClose}
      onEnter={choose}
      footer={
        <>
          <Button large look="line" onPress={() => setChosen(all)} disabled={chosen.length === all.length}>
            {t.excerptAll}
          </Button>
          <span className="spacer" />
          <Button large onPress={onClose}>
            {texts.controls.cancel}
          </Button>
          <Button large look="main" type="submit" disabled={chosen.length === 0}>
            {t.excerptChoose}
          </Button>
        </>
      }
    >
      <div className="dialog-pad dialog-excerpt">
        <p className="muted">{chosen.length === 0 ? t.excerptNone : t.excerptHow}</p>
        {body.map((node, index) => (
          <Checkbox
            // biome-ignore lint/suspicious/noArrayIndexKey: an excerpt names the parts by their position
            key={index}
            checked={chosen.includes(index)}
            onChange={(on) => setChosen(on ? [...chosen, index] : chosen.filter((one) => one !== index))}
          >
            <span lang={lang}>{plainText([node])}</span>
          </Checkbox>
        ))}
      </div>
    </Dialog>
  );
}
