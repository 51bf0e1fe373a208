import { Copy, TriangleAlert, Undo2, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { BlockId } from '../../../engine/core/richtext/model.ts';
import { Button, IconButton, LinkButton } from '../../ui/controls/button.tsx';
import { Icon } from '../../ui/controls/icon.tsx';
import { Note, Skeleton } from '../../ui/controls/notes.tsx';
import { Screen, ScreenTitle } from '../../ui/controls/screen.tsx';
import { useTexts } from '../../ui/texts/language.tsx';
import { shortAddress } from '../../writing/library/short-address.ts';
import { DebateOffers, type DebateOffersProps } from './debate-offers.tsx';
import { type FollowUpChoice, FollowUpOffers } from './follow-up-offers.tsx';
import { ImportOffers } from './import-offers.tsx';
import { type ImportedFile, type ImportOffer, needed } from './import-view.ts';
import { ImportedFiles } from './imported-files.tsx';

/** An action for missing information. */
export interface ImportNeed {
  key: string;
  title: string;
  detail: string;
  addresses: readonly string[];
  /** '3 adressen kopiëren' */
  copy: string;
  /** Number of things that it is about, if they are not listed. */
  count?: number | undefined;
  /** The same for each of several blocks, shown on request. */
  each?: readonly ImportNeed[] | undefined;
}

/** A block that the user changed after the import, so that undo leaves it unchanged. */
export interface KeptBlock {
  id: BlockId;
  name: string;
  /** false: it was removed from the library since. */
  isThere: boolean;
}

export interface ImportScreenProps {
  files: readonly ImportedFile[];
  totals: { created: number; updated: number; unchanged: number; skipped: number; failed: number };
  offers: readonly ImportOffer[];
  onTake: (id: BlockId) => void;
  /** Sentences of later papers among the files about motions and commitments of the library. */
  followUps: readonly FollowUpChoice[];
  onNote: (key: string) => void;
  /** Debates whose page or convocatie is among the files, each with the choice of a document type. */
  debates: DebateOffersProps;
  needs: readonly ImportNeed[];
  onUndo: (() => void) | null;
  /** Blocks that undo left unchanged, because they were changed since; null: the import was not undone. */
  undone: { kept: readonly KeptBlock[] } | null;
  onLibrary: () => void;
  onOpenBlock: (id: BlockId) => void;
  /** Reads a PDF as a report, by the name of the file. */
  onReport: (name: string) => void;
  /** null: no document is open to insert into. */
  onInsert: ((id: BlockId) => void) | null;
  onCopy: (text: string) => void;
  /** Esc. */
  onClose: () => void;
  onHome: () => void;
  /** Tries again; null: there is nothing to try again. */
  onAgain?: (() => void) | null;
  /** A sentence that explains why the import or its undo was refused. */
  problem?: { title: string; message: string } | null | undefined;
  /** Files are being read. */
  busy?: boolean | undefined;
}

/** Results of the imported files, choices for the user, and the addresses of missing information. */
export function ImportScreen(props: ImportScreenProps) {
  const { import: t, controls } = useTexts();
  const { totals } = props;
  const openFollowUps = props.followUps.filter(({ isNoted }) => !isNoted).length;
  const sums: [number, (count: number) => string][] = [
    [totals.created, t.created],
    [totals.updated, t.updated],
    [totals.unchanged, t.unchanged],
    [totals.skipped, t.skipped],
    [totals.failed, t.failed],
    [needed(props.needs) + props.offers.length + openFollowUps, t.needAttention],
  ];
  const hasRead = props.files.length > totals.failed;
  const { busy } = props;
  const isUndone = props.undone !== null;
  const goOn = useRef<HTMLSpanElement>(null);
  // A button that was pressed before the files were read is gone, so the focus moves to the main button.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that something else is shown
  useEffect(() => {
    const { activeElement: focused } = document;
    if (busy || (focused !== document.body && !focused?.matches('.over-screen'))) return;
    goOn.current?.querySelector('button')?.focus();
  }, [busy, isUndone, props.offers.length]);
  return (
    <Screen
      title={<ScreenTitle>{t.title}</ScreenTitle>}
      end={
        <>
          {props.onUndo && (
            <Button icon={Undo2} onPress={props.onUndo}>
              {t.undo}
            </Button>
          )}
          <span className="contents" ref={goOn}>
            <Button look={hasRead ? 'main' : 'line'} disabled={busy} onPress={props.onLibrary}>
              {t.toLibrary}
            </Button>
          </span>
          <IconButton icon={X} label={controls.close} shortcut="Escape" onPress={props.onClose} />
        </>
      }
      status={{
        left: <span>{t.filesUnchanged}</span>,
        right: <span>{props.undone || props.onAgain ? '' : t.againChangesNothing}</span>,
      }}
      onHome={props.onHome}
    >
      <main className="import">
        <div role="status">
          <h2>{props.busy ? t.reading : props.undone ? t.undone : t.filesRead(props.files.length - totals.failed)}</h2>
        </div>
        {props.problem && (
          <Note
            tone="bad"
            title={props.problem.title}
            actions={
              props.onAgain && (
                <Button look="line" onPress={props.onAgain}>
                  {t.again}
                </Button>
              )
            }
          >
            {props.problem.message}
          </Note>
        )}
        {props.busy && <Skeleton label={t.reading} />}
        {props.undone ? (
          <Undone kept={props.undone.kept} onOpenBlock={props.onOpenBlock} />
        ) : (
          <>
            <p className="import-summary numeric">
              {sums
                .filter(([count]) => count > 0)
                .map(([count, words]) => (
                  <span key={words(count)}>
                    <b>{count}</b> {words(count)}
                  </span>
                ))}
            </p>
            {props.files.length > 0 && (
              <ImportedFiles
                files={props.files}
                onOpenBlock={props.onOpenBlock}
                onReport={props.onReport}
                onInsert={props.onInsert}
              />
            )}
            <ImportOffers
              offers={props.offers}
              onTake={props.onTake}
              onNoneLeft={() => goOn.current?.querySelector('button')?.focus()}
            />
            <DebateOffers {...props.debates} />
            <FollowUpOffers
              choices={props.followUps}
              onNote={props.onNote}
              onOpenBlock={props.onOpenBlock}
              onNoneLeft={() => goOn.current?.querySelector('button')?.focus()}
            />
            {props.needs.length > 0 && <Needs needs={props.needs} onCopy={props.onCopy} />}
          </>
        )}
      </main>
    </Screen>
  );
}

const MOST_KEPT = 8;

function Undone({ kept, onOpenBlock }: { kept: readonly KeptBlock[]; onOpenBlock: (id: BlockId) => void }) {
  const { import: t } = useTexts();
  if (kept.length === 0) return <p className="muted">{t.undoneWhy}</p>;
  const more = kept.length - MOST_KEPT;
  return (
    <Note
      tone="warn"
      title={t.keptSince(kept.length)}
      actions={kept.slice(0, MOST_KEPT).map(({ id, name, isThere }) =>
        isThere ? (
          <LinkButton key={id} onPress={() => onOpenBlock(id)}>
            {name}
          </LinkButton>
        ) : (
          <span key={id}>{t.removedSince(name)}</span>
        ),
      )}
    >
      {t.keptSinceWhy}
      {more > 0 && ` ${t.andMore(more)}`}
    </Note>
  );
}

function Needs({ needs, onCopy }: Pick<ImportScreenProps, 'needs' | 'onCopy'>) {
  const { import: t } = useTexts();
  return (
    <section className="import-attention" aria-label={t.attention}>
      <h3>{t.attention}</h3>
      <p className="muted">{t.howToFetch}</p>
      {needs.map((need) => (
        <NeedLine key={need.key} need={need} onCopy={onCopy} />
      ))}
    </section>
  );
}

function NeedLine({ need, onCopy }: { need: ImportNeed; onCopy: (text: string) => void }) {
  const { import: t } = useTexts();
  const [shown, setShown] = useState(false);
  const list = useId();
  return (
    <>
      <div className="address">
        <Icon of={TriangleAlert} tone="warn" />
        <div>
          <b>{need.title}</b>
          <div className="import-detail">
            {need.detail}{' '}
            {need.each && (
              <LinkButton
                label={`${shown ? t.hideEach : t.showEach}: ${need.title}`}
                expanded={shown}
                controls={list}
                onPress={() => setShown(!shown)}
              >
                {shown ? t.hideEach : t.showEach}
              </LinkButton>
            )}
          </div>
        </div>
        <code lang="zxx" title={need.addresses.join('\n')}>
          {shortAddress(need.addresses[0] ?? '')}
        </code>
        {need.addresses.length > 0 ? (
          <Button
            look="line"
            icon={Copy}
            label={`${need.copy}: ${need.title}`}
            onPress={() => onCopy(need.addresses.join('\n'))}
          >
            {need.copy}
          </Button>
        ) : (
          <span />
        )}
      </div>
      {need.each && (
        <div className="import-each" id={list} hidden={!shown}>
          {shown && need.each.map((one) => <NeedLine key={one.key} need={one} onCopy={onCopy} />)}
        </div>
      )}
    </>
  );
}
