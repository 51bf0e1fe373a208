import { Copy, FileSpreadsheet, Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Block, BlockKind } from '../../../../engine/core/blocks/block.ts';
import type { EvidenceMatrix } from '../../../../engine/core/publication/publication.ts';
import { GROUND_KINDS } from '../../../document/services/ground-kinds.ts';
import { Button, IconButton } from '../../../ui/controls/button.tsx';
import { Empty } from '../../../ui/controls/notes.tsx';
import { SaveState, type SaveStateValue } from '../../../ui/controls/save-state.tsx';
import { DocumentName, Screen } from '../../../ui/controls/screen.tsx';
import { useTexts } from '../../../ui/texts/language.tsx';
import { BlockPicker } from '../../blocks/block-picker.tsx';
import { EvidenceGrid, type MatrixPlace } from './evidence-grid.tsx';
import { groupMatrix } from './matrix-groups.ts';

export interface EvidenceScreenProps {
  matrix: EvidenceMatrix;
  document: string;
  find: (id: string) => Block | undefined;
  /** Blocks that can become grounds. */
  others: readonly Block[];
  suggest: (query: string, kinds: readonly BlockKind[]) => readonly Block[];
  /** Adds a block to the grounds of a demand, or removes it. */
  onToggle: (demand: string, block: string, on: boolean) => void;
  onOpenBlock: (id: string) => void;
  /** Shows a demand in the text. */
  onJump: (demand: string) => void;
  onCopyTable: () => void;
  onInsert: () => void;
  /** Writes the matrix to a file that the user chooses. */
  onSave: () => void;
  onClose: () => void;
  onHome: () => void;
  save: SaveStateValue;
  /** A sentence that reports the last action for a moment. */
  notice?: string | undefined;
  today: string;
}

/** The matrix of demands and grounds, over the whole window. */
export function EvidenceScreen(props: EvidenceScreenProps) {
  const t = useTexts();
  const e = t.evidence;
  const { matrix, others, find } = props;
  const [adding, setAdding] = useState(false);
  const [extra, setExtra] = useState<readonly string[]>([]);
  const groups = useMemo(
    () => groupMatrix(matrix, [...extra.flatMap((id) => find(id) ?? []), ...others], find, t),
    [matrix, others, extra, find, t],
  );
  const rows = groups.flatMap((group) => group.rows);
  const [at, setAt] = useState<MatrixPlace>({ block: rows[0]?.block ?? null, column: 0 });
  const [focused, setFocused] = useState(1);
  const row = rows.find((one) => one.block === at.block);
  const hasDemands = matrix.demands.length > 0;
  const carries = row
    ? e.carriesLine(
        row.title,
        row.carries.flatMap((on, index) => (on ? [matrix.demands[index]?.label ?? ''] : [])),
      )
    : '';
  return (
    <Screen
      title={<DocumentName onPress={props.onClose}>{props.document}</DocumentName>}
      beside={<span className="muted">{e.title}</span>}
      end={
        <>
          <Button icon={Plus} className="is-optional" disabled={!hasDemands} onPress={() => setAdding(!adding)}>
            {e.addGround}
          </Button>
          <Button icon={Copy} className="is-optional" disabled={!hasDemands} onPress={props.onCopyTable}>
            {e.copyTable}
          </Button>
          <Button icon={FileSpreadsheet} className="is-optional" disabled={!hasDemands} onPress={props.onSave}>
            {e.save}
          </Button>
          <Button look="line" disabled={!hasDemands} onPress={props.onInsert}>
            {e.insert}
          </Button>
          <IconButton icon={X} label={t.controls.toDocument} shortcut="Escape" onPress={props.onClose} />
        </>
      }
      status={{ left: <SaveState value={props.save} />, right: <span role="status">{props.notice ?? carries}</span> }}
      onHome={props.onHome}
    >
      <main className="matrix">
        {adding && hasDemands && (
          <div className="matrix-add">
            <BlockPicker
              label={e.addGround}
              placeholder={t.form.searchGround}
              enterWord={e.addRow}
              autoFocus
              today={props.today}
              suggest={(query) =>
                props.suggest(query, GROUND_KINDS).filter((block) => rows.every((one) => one.block !== block.id))
              }
              onPick={(block) => {
                setExtra([...extra, block.id]);
                setAt({ block: block.id, column: at.column });
                setAdding(false);
                setFocused(focused + 1);
              }}
            />
          </div>
        )}
        {hasDemands ? (
          <EvidenceGrid
            {...{ matrix, groups, at, focused }}
            onMove={setAt}
            onToggle={props.onToggle}
            onOpenBlock={props.onOpenBlock}
            onJump={props.onJump}
            onCopy={props.onCopyTable}
          />
        ) : (
          <Empty
            action={
              <Button look="line" onPress={props.onClose}>
                {t.controls.toDocument}
              </Button>
            }
          >
            {e.noDemands}
          </Empty>
        )}
      </main>
    </Screen>
  );
}
