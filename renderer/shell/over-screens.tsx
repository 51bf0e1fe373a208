import { lazy, type RefObject, Suspense, useContext, useRef } from 'react';
import type { GrantedFile } from '../../electron/ipc/grant.ts';
import type { Block } from '../../engine/core/blocks/block.ts';
import type { Draft } from '../../engine/core/drafts/draft.ts';
import type { Debate } from '../../engine/core/records/debate.ts';
import { GROUND_KINDS } from '../document/services/ground-kinds.ts';
import { documentName, type HeldDocument } from '../document/session/held-document.ts';
import { type OpenForms, OpenFormsContext } from '../document/unsaved/open-forms.ts';
import { OverScreen, RestoresFocus } from '../ui/overlays/over-screen.tsx';
import type { NewBlockTarget } from '../writing/blocks/new-block-target.ts';
import type { DocumentCommands } from '../writing/document-commands.ts';
import type { BlockScreenProps } from './block-screen.tsx';
import { type BlockOnScreen, canContainForm, type Over } from './screens.ts';

// Loaded on first use, so that the window shows sooner.
const LiveConflict = lazy(async () => ({
  default: (await import('../screens/conflict/live-conflict.tsx')).LiveConflict,
}));
const LiveExport = lazy(async () => ({ default: (await import('../screens/export/live-export.tsx')).LiveExport }));
const LivePrint = lazy(async () => ({ default: (await import('../screens/export/live-print.tsx')).LivePrint }));
const LiveAbout = lazy(async () => ({ default: (await import('../screens/help/help-dialogs.tsx')).LiveAbout }));
const LiveKeys = lazy(async () => ({ default: (await import('../screens/help/help-dialogs.tsx')).LiveKeys }));
const LiveImport = lazy(async () => ({ default: (await import('../screens/import/live-import.tsx')).LiveImport }));
const LiveLibrary = lazy(async () => ({ default: (await import('../screens/library/live-library.tsx')).LiveLibrary }));
const LiveReport = lazy(async () => ({ default: (await import('../screens/report/live-report.tsx')).LiveReport }));
const LiveSettings = lazy(async () => ({
  default: (await import('../screens/settings/live-settings.tsx')).LiveSettings,
}));
const LiveVersions = lazy(async () => ({
  default: (await import('../screens/versions/live-versions.tsx')).LiveVersions,
}));
const BlockScreen = lazy(async () => ({ default: (await import('./block-screen.tsx')).BlockScreen }));

export interface OverScreensProps {
  over: Over;
  isTop: boolean;
  /** Hidden while its new block is being saved. */
  isHidden: boolean;
  held: HeldDocument | null;
  writing: RefObject<DocumentCommands | null>;
  open: (over: Over) => void;
  /** Asked before the window closes. */
  atClosing: Pick<OpenForms, 'add'>;
  /** Closes only this screen. */
  onBack: () => void;
  /** Hides this screen or shows it again. */
  onHide: () => void;
  onShow: () => void;
  /** Closes all screens over the ground. */
  onGround: () => void;
  /** Shows Start, even if it is below. */
  onHome: () => void;
  onImport: () => void;
  onPasteMotions: () => void;
  onSaveAs: () => Promise<boolean>;
  onOpenCopy: (draft: Draft) => Promise<string | null>;
  /** Makes a document for a debate. Resolves to an error, a sentence, or null. */
  onNewForDebate: (documentType: string, debate: Debate) => Promise<string | null>;
  onOpenDocument: (file: GrantedFile) => void;
}

/** One of the screens over the ground. */
export function OverScreens(props: OverScreensProps) {
  const { over, held, open, onBack, onHome } = props;
  const forms = useContext(OpenFormsContext);
  const insert = held
    ? (block: Block) => {
        // Asks about the forms below too, because inserting leads back to the page.
        void forms
          .leave(() => undefined)
          .then((goes) => {
            if (!goes) return;
            props.onGround();
            // After the page is no longer inert.
            requestAnimationFrame(() => props.writing.current?.insertBlock(block));
          });
      }
    : null;
  const focusGround = (): void => props.writing.current?.focusCaret();
  const back = (): void => {
    onBack();
    if (over.screen === 'block') props.writing.current?.applyFix();
  };
  /** Esc while the library has a previous view of its own. */
  const escapeInside = useRef<(() => void) | null>(null);
  /** Esc anywhere. Asks about the input first. */
  const leaveBack = (): void => {
    if (escapeInside.current) escapeInside.current();
    else void forms.leaveTop(() => undefined).then((goes) => goes && back());
  };
  const makeGround = (title: string, target: NewBlockTarget): void =>
    open({ screen: 'block', make: 'motion', kinds: GROUND_KINDS, title, target });
  const place = held ? { name: documentName(held), journal: held.journal } : null;
  if (over.screen === 'export')
    return (
      held && (
        <RestoresFocus focusGround={focusGround}>
          <Suspense>
            <LiveExport
              held={held}
              onClose={onBack}
              onJump={(finding) => {
                onBack();
                requestAnimationFrame(() => props.writing.current?.goToFinding(finding));
              }}
            />
          </Suspense>
        </RestoresFocus>
      )
    );
  if (over.screen === 'help' || over.screen === 'about')
    return (
      <RestoresFocus focusGround={focusGround}>
        <Suspense>{over.screen === 'help' ? <LiveKeys onClose={onBack} /> : <LiveAbout onClose={onBack} />}</Suspense>
      </RestoresFocus>
    );
  if (over.screen === 'print')
    return (
      held && (
        <RestoresFocus focusGround={focusGround}>
          <Suspense>
            <LivePrint held={held} onClose={onBack} />
          </Suspense>
        </RestoresFocus>
      )
    );
  return (
    <div inert={!props.isTop} hidden={props.isHidden}>
      <OverScreen onBack={canContainForm(over) ? leaveBack : back} focusGround={focusGround} isHidden={props.isHidden}>
        <Suspense>
          {over.screen === 'library' && (
            <LiveLibrary
              of={over}
              place={place}
              onInsert={insert}
              onMakeGround={makeGround}
              onImport={props.onImport}
              onPasteMotions={props.onPasteMotions}
              onReport={(of) => open({ screen: 'report', of })}
              onOpenDocument={props.onOpenDocument}
              onClose={onBack}
              escapeInside={escapeInside}
              onHome={onHome}
            />
          )}
          {over.screen === 'block' && (
            <BlockScreen
              of={blockOf(over)}
              isHidden={props.isHidden}
              place={place}
              onInsert={insert}
              // The library, if it is below, replaces this form.
              onOpenBlock={(block) =>
                void forms.leaveTop(() => undefined).then((goes) => goes && open({ screen: 'library', block }))
              }
              onMakeGround={makeGround}
              onImport={props.onImport}
              onOpenDocument={props.onOpenDocument}
              onSaving={props.onHide}
              onNotSaved={props.onShow}
              onMade={onBack}
              onClose={back}
              onHome={onHome}
            />
          )}
          {over.screen === 'settings' && (
            <LiveSettings
              at={over.at}
              field={over.field}
              atClosing={props.atClosing}
              onAgain={() => open({ screen: 'settings', at: 'organisation' })}
              onClose={onBack}
              onHome={onHome}
            />
          )}
          {over.screen === 'report' && (
            <LiveReport
              key={JSON.stringify(over.of)}
              of={over.of}
              onOther={(file) => open({ screen: 'report', of: { file } })}
              onOpenBlock={(block, field) => open({ screen: 'block', block, make: null, field })}
              onInsert={insert}
              onClose={onBack}
              onHome={onHome}
            />
          )}
          {over.screen === 'import' && (
            <LiveImport
              files={over.files}
              onReport={(file, replaces) => {
                if (replaces) onBack();
                open({ screen: 'report', of: { file } });
              }}
              refused={over.problem ?? null}
              onLibrary={(block) => open({ screen: 'library', block })}
              onInsert={insert}
              onNewForDebate={props.onNewForDebate}
              onClose={onBack}
              onHome={onHome}
            />
          )}
          {over.screen === 'versions' && held && (
            <LiveVersions held={held} onOpenCopy={props.onOpenCopy} onClose={onBack} onHome={onHome} />
          )}
          {over.screen === 'conflict' && held && (
            <LiveConflict held={held} onSaveAs={props.onSaveAs} onClose={onBack} />
          )}
        </Suspense>
      </OverScreen>
    </div>
  );
}

/** The properties that the form needs, without those of the screen. */
function blockOf(over: BlockOnScreen): BlockScreenProps['of'] {
  if (over.make !== null) return over;
  return 'restored' in over ? { restored: over.restored } : { id: over.block, field: over.field };
}
