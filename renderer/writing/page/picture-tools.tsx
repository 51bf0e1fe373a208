import { Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/controls/button.tsx';
import { Checkbox } from '../../ui/controls/choice.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { useDocument } from '../document-context.ts';
import { AlternativeText } from './alternative-text.tsx';
import { removeBlock } from './block-actions.ts';
import { BlockToolbar } from './block-toolbar.tsx';
import { ChosenMenu, useClipboardEntries, useMoveAndRemoveEntries } from './chosen-menu.tsx';
import type { Chosen } from './page-blocks.ts';
import type { PageView } from './page-view.ts';
import { changePicture, pictureAt } from './picture-actions.ts';

const WIDTHS = [0.25, 0.5, 0.75, 1] as const;

/** The toolbar of a chosen picture: alternative text, decoration and width. */
export function PictureTools({ view, chosen }: { view: PageView; chosen: Chosen }) {
  const { document } = useDocument();
  const t = useTexts().page;
  const { key } = chosen;
  const picture = pictureAt(document, key);
  const entries = [...useClipboardEntries(view, key), ...useMoveAndRemoveEntries(view, key)];
  if (!picture) return null;
  const decorative = picture.decorative ?? false;
  return (
    <BlockToolbar className="block-tools is-picture" onLeave={() => view.blocks.choose(key)}>
      <AlternativeText
        document={document}
        picture={key}
        disabled={decorative}
        onLeave={() => view.blocks.choose(key)}
      />
      <Checkbox
        checked={decorative}
        onChange={(checked) =>
          changePicture(document, key, ({ decorative: _old, ...rest }) =>
            checked ? { ...rest, decorative: true } : rest,
          )
        }
      >
        {t.decorative}
      </Checkbox>
      <fieldset className="block-tools-widths">
        <legend className="visually-hidden">{t.width}</legend>
        {WIDTHS.map((width) => (
          <label key={width}>
            <input
              type="radio"
              name="width"
              checked={(picture.width ?? 1) === width}
              onChange={() => {
                changePicture(document, key, ({ width: _old, ...rest }) => (width === 1 ? rest : { ...rest, width }));
                // A smaller picture would move out of view together with its buttons.
                requestAnimationFrame(() => chosen.element.scrollIntoView({ block: 'nearest' }));
              }}
            />
            {`${width * 100}%`}
          </label>
        ))}
      </fieldset>
      <ChosenMenu view={view} label={t.picture} entries={entries} />
      <IconButton
        icon={Trash2}
        small
        label={t.remove}
        onPress={() => {
          removeBlock(document, key);
          document.editor.getRootElement()?.focus({ preventScroll: true });
        }}
      />
    </BlockToolbar>
  );
}
