import { FileSpreadsheet, Plus, TriangleAlert, Waypoints, X } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Block, BlockKind } from '../../../../engine/core/blocks/block.ts';
import type { EvidenceMatrix } from '../../../../engine/core/publication/publication.ts';
import { GROUND_KINDS } from '../../../document/services/ground-kinds.ts';
import { Button, IconButton } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/controls/icon.tsx';
import { KindIcon } from '../../../ui/controls/kind.tsx';
import { Empty } from '../../../ui/controls/notes.tsx';
import { byName, named } from '../../../ui/element-names.ts';
import { useTexts } from '../../../ui/texts/language.tsx';
import { BlockPicker } from '../../blocks/block-picker.tsx';
import { formatRowFacts, getGroundStatus } from '../../blocks/describe.ts';
import { DRAGGED_BLOCK, readDragged } from '../../blocks/dragged-block.ts';
import { StatusIcon } from '../../blocks/status-icon.tsx';
import { EvidencePicture } from './evidence-picture.tsx';
import { getCompleteLabel, shortTitle } from './matrix-groups.ts';

export interface EvidencePaneProps {
  matrix: EvidenceMatrix;
  find: (id: string) => Block | undefined;
  suggest: (query: string, kinds: readonly BlockKind[]) => readonly Block[];
  onJump: (demand: string) => void;
  onOpenBlock: (id: string) => void;
  onAddGround: (demand: string, block: string) => void;
  /** Removes a ground from the demand in this document, also at Del; absent: only the matrix can. */
  onDropGround?: ((demand: string, block: string) => void) | undefined;
  /** The demand whose list of grounds is open, if another part of the window controls it. */
  adding?: string | null | undefined;
  onAdding?: ((demand: string | null) => void) | undefined;
  onOpenMatrix: () => void;
  /** Writes the matrix to a file that the user chooses. */
  onSave: () => void;
  /** Begins with the picture; absent: with the list. */
  asPicture?: boolean | undefined;
  today: string;
}

/** The demands with their grounds, in the side pane. */
export function EvidencePane(props: EvidencePaneProps) {
  const t = useTexts();
  const e = t.evidence;
  const { matrix } = props;
  const [own, setOwn] = useState<string | null>(null);
  const adding = props.adding === undefined ? own : props.adding;
  const setAdding = props.onAdding ?? setOwn;
  const [over, setOver] = useState<string | null>(null);
  /** The demand whose list was opened here and not on the page: its button gets the focus back. */
  const asked = useRef<string | null>(null);
  const back = useRef<string | null>(null);
  const close = () => {
    back.current = asked.current === adding ? adding : null;
    asked.current = null;
    setAdding(null);
  };
  const [asPicture, setAsPicture] = useState(props.asPicture ?? false);
  // Another part of the window opens the grounds of a demand in the list.
  const listed = asPicture && adding === null ? [] : matrix.demands;
  if (matrix.demands.length === 0) {
    return (
      <div className="side-pane-content ">
        <Empty>{e.noDemands}</Empty>
      </div>
    );
  }
  return (
    <div className="side-pane-content ">
      <div className="side-pane-bar">
        <span className="numeric">{e.counts(matrix.demands.length, matrix.grounds.length)}</span>
        <span className="spacer" />
        <IconButton icon={Waypoints} label={e.asPicture} pressed={asPicture} onPress={() => setAsPicture(!asPicture)} />
        <IconButton icon={FileSpreadsheet} label={e.save} onPress={props.onSave} />
        <Button onPress={props.onOpenMatrix}>{e.openMatrix}</Button>
      </div>
      {asPicture && adding === null && (
        <EvidencePicture matrix={matrix} find={props.find} onJump={props.onJump} onOpenBlock={props.onOpenBlock} />
      )}
      {listed.map((demand, column) => {
        const grounds = matrix.grounds.filter((_, ground) => matrix.cells[column]?.[ground] != null);
        return (
          <section
            className={over === demand.id ? 'evidence-demand is-over' : 'evidence-demand'}
            key={demand.id}
            aria-label={`${demand.label}: ${demand.claim}`}
            // A block that is dragged from the library becomes a ground. The list below does the same by keyboard.
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(DRAGGED_BLOCK)) return;
              event.preventDefault();
              event.dataTransfer.dropEffect = 'link';
              setOver(demand.id);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              setOver(null);
              const block = props.find(readDragged(event.dataTransfer)[0] ?? '');
              if (!block || !GROUND_KINDS.includes(block.kind)) return;
              event.preventDefault();
              props.onAddGround(demand.id, block.id);
            }}
          >
            <h3>
              <span>{demand.label}</span>
              <button type="button" onClick={() => props.onJump(demand.id)}>
                {demand.claim}
              </button>
            </h3>
            {grounds.length === 0 && (
              <p className="evidence-missing">
                <Icon of={TriangleAlert} small tone="warn" />
                {t.side.evidence.noGround}
              </p>
            )}
            {grounds.map((ground) => {
              const block = props.find(ground.block);
              const facts = block ? formatRowFacts(block, t, props.find).split(' · ') : [];
              const title = block ? shortTitle(block) : ground.title;
              const drop = (): void => {
                const row = document.activeElement?.closest(byName('ground-row'));
                props.onDropGround?.(demand.id, ground.block);
                // Its row disappears with the next outcome.
                row?.nextElementSibling?.querySelector<HTMLElement>('button')?.focus();
              };
              return (
                <div className="evidence-ground" {...named('ground-row')} key={ground.block}>
                  <KindIcon kind={ground.kind} />
                  <button
                    type="button"
                    className="evidence-ground-title"
                    title={ground.title}
                    onClick={() => props.onOpenBlock(ground.block)}
                    onKeyDown={(event) => {
                      if (event.key !== 'Delete' || !props.onDropGround) return;
                      event.preventDefault();
                      drop();
                    }}
                  >
                    <span lang={block?.language}>{title}</span>
                    <span className="numeric">{block?.kind === 'finding' ? facts.join(', ') : (facts[0] ?? '')}</span>
                  </button>
                  <span className="evidence-status">
                    <StatusIcon standing={getGroundStatus(block, ground.missing[0])} />
                    {ground.missing[0] === undefined ? getCompleteLabel(block, t) : e.missing(ground.missing[0])}
                  </span>
                  {props.onDropGround && (
                    <IconButton icon={X} small label={e.dropGround(title, demand.label)} onPress={drop} />
                  )}
                </div>
              );
            })}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc in its field closes it */}
            <div
              className="evidence-add"
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || event.defaultPrevented || adding !== demand.id) return;
                // Opened from the page, Esc goes on to the page, which takes the focus.
                if (asked.current === demand.id) {
                  event.preventDefault();
                  event.stopPropagation();
                }
                close();
              }}
            >
              {adding === demand.id ? (
                <BlockPicker
                  label={e.chooseGround}
                  className="block-picker-unlabelled"
                  autoFocus
                  placeholder={e.searchGround}
                  enterWord={t.form.asGround}
                  today={props.today}
                  suggest={(query) =>
                    props
                      .suggest(query, GROUND_KINDS)
                      .filter((one) => grounds.every((ground) => ground.block !== one.id))
                  }
                  onPick={(block) => {
                    props.onAddGround(demand.id, block.id);
                    close();
                  }}
                />
              ) : (
                <button
                  type="button"
                  className="link-add"
                  ref={(button) => {
                    if (!button || back.current !== demand.id) return;
                    back.current = null;
                    button.focus();
                  }}
                  aria-label={e.chooseGroundFor(demand.label)}
                  onClick={() => {
                    asked.current = demand.id;
                    setAdding(demand.id);
                  }}
                >
                  <Icon of={Plus} small />
                  {e.chooseGround}
                </button>
              )}
            </div>
          </section>
        );
      })}
    </div>
  );
}
