import type { Block } from '../../../engine/core/blocks/block.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import { findSnapshot } from '../../../engine/core/drafts/instances.ts';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { ChangedWords, DifferenceLegend } from '../../ui/difference/difference.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { formatRowTitle } from '../blocks/describe.ts';
import { formatChanges } from '../blocks/format-changes.ts';
import { hasOwnText } from './block-updates.ts';

export interface UpdateDialogProps {
  blocks: readonly BlockId[];
  draft: Draft;
  inLibrary: (id: BlockId) => Block | undefined;
  /** Copies these blocks from the library. */
  onUpdate: (blocks: readonly BlockId[]) => void;
  onClose: () => void;
}

/** Compares blocks of the document with those of the library. The user updates one of them, or all. */
export function UpdateDialog({ blocks, draft, inLibrary, onUpdate, onClose }: UpdateDialogProps) {
  const t = useTexts();
  const language = useLanguage();
  const rows = blocks.flatMap((id) => {
    const here = findSnapshot(draft, id);
    const there = inLibrary(id);
    return here && there
      ? [{ id, here, there, changes: formatChanges(here, there, { find: inLibrary, t, language }) }]
      : [];
  });
  const [only] = rows;
  return (
    <Dialog
      title={t.compare.title(
        rows.length === 1 && only ? formatRowTitle(only.there) : t.side.updates.title(rows.length),
      )}
      onClose={onClose}
      footer={
        <>
          <span className="muted">{t.compare.canUndo}</span>
          <span className="spacer" />
          <Button large onPress={onClose}>
            {t.compare.leave}
          </Button>
          <Button large look="main" onPress={() => onUpdate(rows.map(({ id }) => id))}>
            {rows.length === 1 ? t.compare.update : t.side.fix.updateAll}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        {rows.map(({ id, there, changes }) => (
          <section key={id} className="update-block">
            {rows.length > 1 && (
              <h3>
                <span lang={there.language}>{formatRowTitle(there)}</span>
                <LinkButton label={t.side.updates.one(formatRowTitle(there))} onPress={() => onUpdate([id])}>
                  {t.compare.update}
                </LinkButton>
              </h3>
            )}
            {hasOwnText(draft, id) && <p className="muted">{t.compare.ownStays}</p>}
            {changes.length === 0 && <p>{t.compare.same}</p>}
            {changes.map((change) => (
              <div className="difference" key={change.where}>
                <span className="margin-label">{t.compare.part(change.where)}</span>
                <div className="difference-text" lang={there.language}>
                  <ChangedWords parts={change.words} />
                </div>
              </div>
            ))}
          </section>
        ))}
        <DifferenceLegend added={t.compare.onlyLibrary} removed={t.compare.onlyDocument} />
      </div>
    </Dialog>
  );
}
