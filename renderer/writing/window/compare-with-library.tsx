import { placeBlock } from '../../../engine/core/drafts/instances.ts';
import type { NodeId } from '../../../engine/core/richtext/model.ts';
import { useLibrary } from '../../document/services/app-data.tsx';
import { useLanguage, useTexts } from '../../ui/texts/language.tsx';
import { CompareDialog } from '../blocks/compare-dialog.tsx';
import { formatChanges } from '../blocks/format-changes.ts';
import { useDocument } from '../document-context.ts';

/**
 * Compares a block in the document with its block in the library, or with the document's own copy if the library has no such
 * block.
 */
export function CompareWithLibrary({ place }: { place: NodeId }) {
  const { document, commands } = useDocument();
  const t = useTexts();
  const language = useLanguage();
  const library = useLibrary();
  const draft = document.draft();
  const instance = draft.body.find((node) => node.id === place);
  const placed = instance?.type === 'blockInstance' ? placeBlock(draft, instance) : undefined;
  if (!placed) return null;
  const documentBlock = { ...placed.block, title: placed.title, body: placed.body };
  const libraryBlock = library.find(placed.block.id) ?? placed.block;
  const c = t.compare;
  const isBehind = libraryBlock.revision !== placed.block.revision;
  const close = (): void => commands.showView(null);
  /** Takes the library's text and drops the changes that were made in this document. */
  const take = (): void => {
    commands.restoreLibraryText(place);
    close();
  };
  /** Keeps the text of this document and marks it as compared with the current library block. */
  const keepOwn = (): void => {
    commands.updateBlock(place);
    close();
  };
  const leave = { label: c.leave, onPress: close };
  const actions = !placed.adapted
    ? { note: c.canUndo, leave, take: { label: c.update, onPress: take } }
    : isBehind
      ? {
          note: c.ownGoesWithTaken,
          leave: { label: c.keepOwn, onPress: keepOwn },
          take: { label: c.take, onPress: take },
        }
      : { note: c.ownGoes, leave, take: { label: c.putBack, onPress: take } };
  return (
    <CompareDialog
      title={placed.title}
      changes={formatChanges(documentBlock, libraryBlock, { find: library.find, t, language })}
      lang={placed.block.language}
      added={c.onlyLibrary}
      removed={c.onlyDocument}
      {...actions}
      onClose={close}
    />
  );
}
