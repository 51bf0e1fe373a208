import { useRef, useState, useSyncExternalStore } from 'react';
import { findSnapshot, type PlacedBlock, placeBlock } from '../../../engine/core/drafts/instances.ts';
import type { BlockId, Ground, NodeId } from '../../../engine/core/richtext/model.ts';
import type { OpenDocument } from '../../document/open/open-document.ts';
import { useLibrary } from '../../document/services/app-data.tsx';
import { quickFind } from '../../document/services/quick-find.ts';
import { useToday } from '../../ui/clock.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Dialog } from '../../ui/overlays/dialog.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { GroundList } from '../blocks/ground-list.tsx';
import { findGroundsToKeepAt, type KeepGroundsResult } from './keep-grounds.ts';

export interface GroundsDialogProps {
  document: OpenDocument;
  /** Id of the demand in the document. */
  place: NodeId;
  /** `isSameStep`: adds this change to the previous undo step, so that typing in a note is one step. */
  onAdd: (ground: Ground, isSameStep: boolean) => void;
  onDrop: (block: BlockId) => void;
  /** Saves the grounds of this document in the demand's library block. */
  onKeep: () => Promise<KeepGroundsResult>;
  onMake: (title: string) => void;
  onOpenBlock: (block: BlockId) => void;
  onClose: () => void;
}

/**
 * Edits the grounds of a demand in this document: those of its library block, with the additions and removals of this
 * document.
 */
export function GroundsDialog({
  document,
  place,
  onAdd,
  onDrop,
  onKeep,
  onMake,
  onOpenBlock,
  onClose,
}: GroundsDialogProps) {
  const t = useTexts();
  const library = useLibrary();
  const today = useToday();
  const draft = useSyncExternalStore(document.onChange, document.draft);
  const placed = findPlacedBlock(draft, place);
  if (!placed) return null;
  const find = (id: BlockId) => findSnapshot(draft, id) ?? library.find(id);
  const notKept = findGroundsToKeepAt(draft, place, library.find)?.grounds.length ?? 0;
  const change = (grounds: Ground[], isSameStep: boolean): void => {
    const wanted = new Map(grounds.map((ground) => [ground.block, ground]));
    for (const ground of placed.grounds) if (!wanted.has(ground.block)) onDrop(ground.block);
    for (const ground of grounds) if (!placed.grounds.includes(ground)) onAdd(ground, isSameStep);
  };
  return (
    <Dialog
      title={t.writing.groundsOf(placed.title)}
      narrow
      onClose={onClose}
      footer={
        <>
          <span className="mute">{t.writing.groundsHere}</span>
          <span className="spacer" />
          <Button large look="main" onPress={onClose}>
            {t.writing.ready}
          </Button>
        </>
      }
    >
      <div className="dialog-pad">
        <GroundList
          grounds={placed.grounds}
          find={find}
          suggest={(query, kinds) => quickFind(library.blocks ?? [], query, kinds)}
          onChange={change}
          onOpenBlock={onOpenBlock}
          onMake={onMake}
          today={today}
          autoFocus
        />
        <KeepGrounds count={notKept} onKeep={onKeep} />
      </div>
    </Dialog>
  );
}

/** Offers to save the grounds of this document in the library block, and shows the result. */
function KeepGrounds({ count, onKeep }: { count: number; onKeep: () => Promise<KeepGroundsResult> }) {
  const t = useTexts().writing;
  const [isBusy, setBusy] = useState(false);
  const [kept, setKept] = useState<KeepGroundsResult | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const keep = async (): Promise<void> => {
    setBusy(true);
    const dialog = place.current?.closest<HTMLElement>('[role="dialog"]');
    setKept(await onKeep());
    setBusy(false);
    // The button disappears after saving, so the focus moves to the first input of the dialog.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) dialog?.querySelector<HTMLElement>('input')?.focus();
    });
  };
  return (
    <div className="keep-grounds" ref={place}>
      <p className="hint" role="status">
        {count > 0 ? t.groundsNotKept(count) : kept?.ok ? t.groundsKept : ''}
      </p>
      {kept?.ok === false && (
        <p className="hint bad" role="alert">
          {kept.message}
        </p>
      )}
      {count > 0 && (
        <Button look="line" disabled={isBusy} onPress={() => void keep()}>
          {t.keepGrounds}
        </Button>
      )}
    </div>
  );
}

function findPlacedBlock(draft: ReturnType<OpenDocument['draft']>, place: NodeId): PlacedBlock | undefined {
  const instance = draft.body.find((node) => node.id === place);
  return instance?.type === 'blockInstance' ? placeBlock(draft, instance) : undefined;
}
