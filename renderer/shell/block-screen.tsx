import { X } from 'lucide-react';
import { useState } from 'react';
import type { BlockKind } from '../../engine/core/blocks/block.ts';
import { useLibrary } from '../document/services/app-data.tsx';
import { IconButton } from '../ui/controls/button.tsx';
import { SaveState, type SaveStateValue } from '../ui/controls/save-state.tsx';
import { Screen, ScreenTitle } from '../ui/controls/screen.tsx';
import { useTexts } from '../ui/texts/language.tsx';
import { useLeaveBlock } from '../writing/blocks/leave-block.tsx';
import { LiveBlock, type LiveBlockProps } from '../writing/blocks/live-block.tsx';

export interface BlockScreenProps
  extends Pick<
    LiveBlockProps,
    | 'of'
    | 'place'
    | 'onInsert'
    | 'onOpenBlock'
    | 'onMakeGround'
    | 'onOpenDocument'
    | 'onMade'
    | 'onSaving'
    | 'onNotSaved'
  > {
  /** Hidden while its new block is being saved. */
  isHidden: boolean;
  onImport: () => void;
  onClose: () => void;
  onHome: () => void;
}

/** The kind of a new block; null for a library block. */
function newKind(of: LiveBlockProps['of']): BlockKind | null {
  if ('make' in of) return of.make;
  return 'restored' in of && of.restored.text.base === null ? of.restored.text.block.kind : null;
}

/** The form of one block over the page. */
export function BlockScreen({ isHidden, onImport, onClose, onHome, ...block }: BlockScreenProps) {
  const t = useTexts();
  const library = useLibrary();
  const { guard, leave, onEscape, dialog } = useLeaveBlock(onClose, isHidden);
  const [kind, setKind] = useState(newKind(block.of));
  const [save, setSave] = useState<SaveStateValue>({ state: 'saved' });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc asks from anywhere on the screen
    <div className="contents" onKeyDown={(event) => onEscape(event, onClose)}>
      <Screen
        title={<ScreenTitle>{kind === null ? t.library.title : t.library.make(kind)}</ScreenTitle>}
        end={<IconButton icon={X} label={t.controls.close} shortcut="Escape" onPress={() => leave(onClose)} />}
        status={{ left: <SaveState value={save} />, right: <span>{library.folder}</span> }}
        onHome={() => leave(onHome)}
      >
        <div className="library is-alone">
          <LiveBlock
            {...block}
            guard={guard}
            onOpenFile={onImport}
            onRemoved={onClose}
            onSaveState={setSave}
            onKind={setKind}
          />
        </div>
      </Screen>
      {dialog}
    </div>
  );
}
