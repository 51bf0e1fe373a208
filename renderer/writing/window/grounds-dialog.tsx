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
import { useDocument } from '../document-context.ts';
import { findGroundsToKeepAt, type KeepGroundsResult } from './keep-grounds.ts';

/**
 * Edits the grounds of a demand in this document: those of its library block, with the additions and removals of this
 * document. `place`: the id of the demand in the document.
 */
export function GroundsDialog({ place }: { place: NodeId }) {
  const { document, commands } = useDocument();
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
    for (const ground of placed.grounds) if (!wanted.has(ground.block)) commands.dropGround(place, ground.block);
    for (const ground of grounds) if (!placed.grounds.includes(ground)) commands.addGround(place, ground, isSameStep);
  };
  const close = (): void => commands.showView(null);
  return (
    <Dialog
      title={t.writing.groundsOf(placed.title)}
      narrow
      onClose={close}
      footer={
        <>
          <span className="muted">{t.writing.groundsHere}</span>
          <span className="spacer" />
          <Button large look="main" onPress={close}>
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
          onOpenBlock={(block) => {
            close();
            commands.openBlock(block);
          }}
          onMake={(title) => {
            close();
            commands.newGround(place, title);
          }}
          today={today}
          autoFocus
        />
        <KeepGrounds count={notKept} onKeep={() => commands.keepGrounds(place)} />
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
    <div className="block-form-keep-grounds" ref={place}>
      <p className="hint" role="status">
        {count > 0 ? t.groundsNotKept(count) : kept?.ok ? t.groundsKept : ''}
      </p>
      {kept?.ok === false && (
        <p className="hint is-bad" role="alert">
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
