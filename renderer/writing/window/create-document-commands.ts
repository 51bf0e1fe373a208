import { keyLabelOf } from '../../../electron/ipc/keys.ts';
import { documentName } from '../../document/session/held-document.ts';
import { byName, type ElementName } from '../../ui/element-names.ts';
import { isMac } from '../../ui/keys/key-table.ts';
import type { AppCommands, DocumentCommands } from '../document-commands.ts';
import { focusEditor, focusInPlace } from '../page/live-editor.ts';
import { insertPicture } from '../page/picture-actions.ts';
import { goToFinding } from '../side/go-to-finding.ts';
import { jumpTo } from '../side/jump.ts';
import { isFilledInPlace } from '../typing/block-field/block-field-panel.tsx';
import { copyChosenBlock } from '../typing/clipboard/clipboard-data.ts';
import { createBlockCommands } from './block-commands.ts';
import { copyMail } from './copy-mail.ts';
import { recogniseMotion } from './recognise-motion.ts';
import { saveSources } from './save-sources.ts';
import { suspendKeysUntil } from './suspend-keys.ts';
import type { WindowState } from './window-state.ts';

/** The commands of a writing window. `now` returns its current state. */
export function createDocumentCommands(app: AppCommands, now: () => WindowState): DocumentCommands {
  const editorOfCaret = () => now().features?.typing.active() ?? now().held.document.editor;
  const focusCaret = (): void => focusEditor(editorOfCaret(), 'rootStart');
  const goTo = (id: string): void => void jumpTo(now().held.document, { node: id });
  const openVariable = (name: string): void => {
    const { panes, side } = now();
    panes.showTab('details');
    side?.request({ to: 'variable', name });
  };
  const openBlock: DocumentCommands['openBlock'] = (id, field) => {
    if (field !== undefined) now().blockFix.begin(id);
    app.openBlock(id, field);
  };
  return {
    ...app,
    ...createBlockCommands(app, now),
    openBlock,
    openField: (block, field, element) => {
      const { features } = now();
      if (features && isFilledInPlace(field)) features.panels.open({ what: 'blockField', block, field, element });
      else openBlock(block.id, field);
    },
    openCopy: async (draft) => {
      const problem = await app.openCopy(draft);
      if (problem !== null) now().say(problem);
    },
    say: (sentence) => now().say(sentence),
    toggleLibrary: () => now().panes.toggle('library'),
    toggleSide: () => now().panes.toggle('side'),
    showTab: (tab) => now().panes.showTab(tab),
    showView: (view) => now().showView(view),
    focusLibrarySearch: () => {
      const { librarySearch, panes } = now();
      if (librarySearch.current) {
        librarySearch.current.focusSearch();
        return;
      }
      panes.setOpen('library', true);
      void suspendKeysUntil(new Promise(requestAnimationFrame)).then(() => librarySearch.current?.focusSearch());
    },
    focusPage: () => focusEditor(now().held.document.editor, 'rootStart'),
    focusCaret,
    focusCaretInPlace: () => focusInPlace(editorOfCaret()),
    leavePane: () => {
      now().panes.closeOverPage();
      focusCaret();
    },
    focusNextRegion: (by) => focusRegion(by, focusCaret),
    stepFinding: (by) => now().stepFinding(by),
    stepMisspelt: (by) => now().stepMisspelt(by),
    stepField: (by) => now().stepField(by),
    goToFinding: (finding) => {
      const { side, panes } = now();
      return side !== null && goToFinding(side, finding, { openVariable, showTab: panes.showTab });
    },
    openVariable,
    openGrounds: (demand) => {
      const { panes, side } = now();
      panes.showTab('evidence');
      side?.request({ to: 'ground', demand });
    },
    run: (action) => void now().features?.run(action),
    goTo,
    openNote: (id) => void (now().page.current?.openNote(id) || goTo(id)),
    openCaption: (id) => void (now().page.current?.openCaption(id) || goTo(id)),
    openClaim: (id) => void (now().page.current?.openClaim(id) || goTo(id)),
    recognisePaste: async (text) => {
      const { bridge, sayAfterWork, texts } = now();
      const sayMotion = sayAfterWork();
      if (await recogniseMotion(bridge, text)) sayMotion(texts.writing.motionPasted(keyLabelOf('makeBlock', isMac())));
    },
    paste: () => void now().bridge.paste(),
    canPaste: async () => {
      const reply = await now().bridge.canPaste();
      return !reply.ok || reply.value;
    },
    saveSources: async () => {
      const { bridge, held, texts, say } = now();
      const said = await saveSources(
        bridge,
        { draft: held.document.text, name: documentName(held) },
        texts.writing,
        say,
      );
      if (said !== null) say(said);
    },
    copyMail: async () => {
      const { bridge, held, templates, texts, say } = now();
      if (templates) say(await copyMail(bridge, held.document.draft(), templates, texts.writing));
    },
    copyBlock: (text, source) => {
      const { features } = now();
      if (features) copyChosenBlock(features.typing, text, source);
    },
    dropPictures: async (files, place) => {
      for (const file of files) {
        const picture = await now().features?.typing.dependencies.addPicture(file);
        if (picture?.ok) insertPicture(now().held.document, picture, place);
        else if (picture) now().say(picture.message);
      }
    },
    explainPictureDrop: (pictures) => now().say(now().texts.writing.picturesToPage(pictures)),
  };
}

const REGIONS: readonly ElementName[] = ['top-bar', 'library-pane', 'format-bar', 'text', 'side-pane'];

/** Moves the focus to the next or previous region of the window (F6); wraps around at the ends. */
function focusRegion(by: 1 | -1, focusPage: () => void): void {
  const { activeElement } = window.document;
  const regions = REGIONS.filter((name) => window.document.querySelector(byName(name)));
  const isInPage = activeElement?.closest(byName('sheet')) != null;
  const at = isInPage ? regions.indexOf('text') : regions.findIndex((name) => activeElement?.closest(byName(name)));
  const next = regions[(Math.max(at, by === 1 ? -1 : 0) + by + regions.length) % regions.length];
  if (!next) return;
  if (next === 'text') focusPage();
  else
    window.document
      .querySelector(byName(next))
      ?.querySelector<HTMLElement>(
        'input, [aria-selected="true"][tabindex="0"], button:not([disabled]), [tabindex="0"]',
      )
      ?.focus();
}
