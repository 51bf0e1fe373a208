import { join } from 'node:path';
import { shell } from 'electron';
import {
  type InputOf,
  type OutputOf,
  type ProcessName,
  REQUESTS,
  type Reply,
  type RequestName,
  type RequestsAt,
} from '../../ipc/contract.ts';
import type { RawOutputOf } from '../../processes/protocol.ts';
import { applySettings } from '../apply-settings.ts';
import { menuTexts } from '../menu/menu.ts';
import { realPath } from '../security/real-path.ts';
import { type AppServices, chooseFiles, now, refuse } from '../services.ts';
import type { TemplateCache } from '../storage/template-cache.ts';
import { pictureFilesOf } from '../windows/openings.ts';
import { createReadAhead } from '../windows/read-ahead.ts';
import { DRAFT_EXTENSION } from './document-path.ts';
import type { EarlyResponses } from './early-responses.ts';
import { createExportHandlers } from './export-handlers.ts';
import { createForward } from './forward-request.ts';
import { createMainHandlers } from './main-handlers.ts';
import type { MainHandlers } from './receive.ts';
import { createTemplateResponses } from './template-responses.ts';

/** The request handlers, and what can start before a window requests it. */
export interface Requests {
  handlers: MainHandlers;
  /** Reads the file of a window whose page is still loading. */
  readAhead: (window: number, file: string) => void;
  /** A file from outside was assigned to this window, which closes its document. */
  onFileGiven: (window: number) => void;
  /** The result of reading ahead is outdated, or the window was closed. */
  forgetReadAhead: (window: number) => void;
  /** Starts the saving process with a request that it skipped at the start. */
  startSaving: (window: number) => Promise<unknown>;
}

/** Every request of the contract with its handler: the main process itself, or a process to which it is forwarded. */
export function createRequests(services: AppServices, cache: TemplateCache, early: EarlyResponses): Requests {
  const { state, grants, windows, openings } = services;
  const forward = createForward(services);
  const templates = createTemplateResponses({
    cache,
    library: () => state.settings().library,
    request: async (window) => (await forward('templates', undefined, window)) as Reply<OutputOf<'templates'>>,
    onChange: () => windows.notifyAll('libraryChanged', { blocks: false, organisation: true }),
  });
  const documentReads = createReadAhead(async (input, window) => {
    const path = grants.pathOf(window, input.document);
    // Only one window may have the file; that one came to the front.
    if (path !== undefined && !windows.claim(window, path)) return refuse(services, 'open-elsewhere');
    const opening = openings.current(window);
    const known = path === undefined ? null : early.draftOf(path);
    const cached = known && (await known);
    const reply: Reply<OutputOf<'readDraft'>> = cached
      ? { ok: true, value: cached }
      : await forward('readDraft', input, window, {}, opening);
    if (!reply.ok || path === undefined) return reply;
    // The window was closed or shows something else by now.
    if (!windows.byId(window) || openings.current(window) !== opening)
      void forward('leaveDocument', undefined, window, {}, opening);
    // Neither an unreadable file nor an export that carries a draft becomes a recent document.
    else if (reply.value.carrier !== null) opening.cameFrom = [path];
    else {
      opening.file = { path, hash: reply.value.hash };
      state.addRecent(path, now());
      if (!cached) early.onOpened(path, reply.value);
    }
    return reply;
  });
  /** Does not wait until the journal is closed. */
  const leaveDocument = (window: number): void => {
    void forward('leaveDocument', undefined, window, {}, openings.current(window));
    openings.end(window);
  };
  const processRequests = (Object.keys(REQUESTS) as RequestName[]).filter(
    (name): name is RequestsAt<ProcessName> => REQUESTS[name].at !== 'main',
  );
  const forwarded = Object.fromEntries(
    processRequests.map((name) => [
      name,
      (input: InputOf<typeof name>, window: number) => forward(name, input, window),
    ]),
  ) as Pick<MainHandlers, RequestsAt<ProcessName>>;

  /** Changes that a crash left; none when that is certain without the saving process. */
  const listRecoveries = async <Name extends 'recoveries' | 'recoveriesOf' | 'leftForms'>(
    name: Name,
    input: InputOf<Name>,
    window: number,
  ): Promise<Reply<OutputOf<Name>>> =>
    early.hasNoRecoveries() ? { ok: true, value: [] as unknown as OutputOf<Name> } : forward(name, input, window);

  /** Grants the recent documents to this window, in their order. */
  const grantRecents = (window: number): Record<string, string> =>
    Object.fromEntries(state.recent().map(({ file }) => [grants.give(window, file).grant, file]));

  const readBlocks = async <Name extends 'libraryBlocks' | 'libraryChanges'>(
    name: Name,
    input: InputOf<Name>,
    window: number,
  ): Promise<Reply<OutputOf<Name>>> => {
    const reply = (await forward(name, input, window)) as Reply<OutputOf<Name>>;
    // A library that can't be reached has no current templates.
    if (reply.ok || reply.problem.code === 'no-library') templates.verify(window);
    return reply;
  };

  const handlers: MainHandlers = {
    ...forwarded,
    ...createMainHandlers(services),
    ...createExportHandlers(services, forward),

    recoveriesOf: (input, window) => listRecoveries('recoveriesOf', input, window),
    leftForms: (input, window) => listRecoveries('leftForms', input, window),

    templates: (_input, window) => templates.respond(window),
    libraryBlocks: (input, window) => readBlocks('libraryBlocks', input, window),
    libraryChanges: (input, window) => readBlocks('libraryChanges', input, window),

    chooseLibrary: async (input, window) => {
      const settings = state.settings();
      const [path] = await chooseFiles(windows.byId(window), {
        title: menuTexts(settings.language).chooseLibrary,
        properties: ['openDirectory', 'createDirectory'],
      });
      if (path === undefined) return { ok: true, value: settings };
      const library = await realPath(path);
      const made = await forward('chooseLibrary', input, window, { chosen: library });
      return made.ok ? applySettings(services, { library }) : made;
    },
    useLibrary: async (input, window) => {
      const path = grants.pathOf(window, input.folder);
      const made = await forward('useLibrary', input, window);
      // A folder that was just created has a real path only now.
      return made.ok && path !== undefined
        ? applySettings(services, { library: await realPath(path) })
        : (made as Reply<never>);
    },

    readRecovery: async (input, window) => {
      const reply = (await forward('readRecovery', input, window)) as Reply<RawOutputOf<'readRecovery'>>;
      if (!reply.ok) return reply;
      const { draft, file } = reply.value;
      return { ok: true, value: { draft, file: file === null ? null : grants.give(window, file) } };
    },
    openRecovery: async (input, window) => {
      const opening = openings.current(window);
      const reply = (await forward('openRecovery', input, window, {}, opening)) as Reply<RawOutputOf<'openRecovery'>>;
      if (!reply.ok) return reply;
      const { cameFrom, ...shown } = reply.value;
      opening.cameFrom = cameFrom;
      opening.journals.add(input.journal);
      // The window was closed or shows something else by now.
      if (!windows.byId(window) || openings.current(window) !== opening)
        void forward('leaveDocument', undefined, window, {}, opening);
      return { ok: true, value: shown };
    },
    recoveries: async (input, window) => {
      const reply = await listRecoveries('recoveries', input, window);
      // Skips documents that another window has open.
      return reply.ok
        ? {
            ok: true,
            value: reply.value.filter(({ file }) => file === null || !windows.isShownElsewhere(window, file)),
          }
        : reply;
    },
    leaveDocument: async (_input, window) => {
      services.lookups.forget(window);
      services.pageWatchers.set(window, false);
      windows.release(window);
      leaveDocument(window);
      return { ok: true, value: null };
    },
    beginDraftFrom: async (input, window) => {
      const path = grants.pathOf(window, input.document);
      const opening = openings.current(window);
      const reply = (await forward('beginDraftFrom', input, window)) as Reply<OutputOf<'beginDraftFrom'>>;
      if (reply.ok && path !== undefined) opening.cameFrom = [path];
      return reply;
    },
    writeJournal: (input, window) => {
      openings.current(window).journals.add(input.journal);
      return forward('writeJournal', input, window);
    },
    writeForm: (input, window) => {
      openings.openForm(window, input.form);
      return forward('writeForm', input, window, {}, openings.currentWithForm(window, input.form));
    },
    openForm: async (input, window) => {
      const opening = openings.current(window);
      const reply = (await forward('openForm', input, window, {}, opening)) as Reply<RawOutputOf<'openForm'>>;
      // The window was closed or shows something else by now.
      const isHere = windows.byId(window) !== undefined && openings.current(window) === opening;
      if (!isHere) void forward('leaveDocument', undefined, window, {}, opening);
      if (!reply.ok) return reply;
      if (isHere) openings.openRecoveredForm(window, input.form, reply.value.cameFrom);
      return { ok: true, value: null };
    },
    writeBlock: (input, window) =>
      forward('writeBlock', input, window, {}, openings.currentWithForm(window, input.form)),
    closeForm: (input, window) => {
      openings.closeForm(window, input.form);
      return forward('closeForm', input, window);
    },
    readDraft: async (input, window) => {
      const reply = await documentReads.read(input, window);
      // An export that carries a draft becomes a document without a file, so other windows may open the export. Skipped
      // when this window shows another file by now.
      const isHere = windows.fileOf(window) === grants.pathOf(window, input.document);
      if (reply.ok && reply.value.carrier !== null && isHere) windows.release(window);
      return reply;
    },
    saveDraft: async (input, window) => {
      const before = windows.fileOf(window);
      const path = grants.pathOf(window, input.document);
      // Only drafts are overwritten, never a file that was chosen for import or as a picture.
      if (path !== undefined && !path.toLowerCase().endsWith(`.${DRAFT_EXTENSION}`))
        return refuse(services, 'not-granted');
      if (path !== undefined && !windows.claim(window, path)) return refuse(services, 'open-elsewhere');
      const opening = openings.current(window);
      const reply = (await forward('saveDraft', input, window, {}, opening)) as Reply<OutputOf<'saveDraft'>>;
      const isHere = windows.byId(window) !== undefined && openings.current(window) === opening;
      // The save failed, so the window keeps its former file, unless it shows something else by now.
      if (!reply.ok && path !== before && isHere) {
        if (before === null) windows.release(window);
        else windows.claim(window, before);
      }
      if (reply.ok && path !== undefined) {
        // Pictures that the save left out may still be in the former file, also after a crash.
        if (reply.value.pictureWarnings.length > 0)
          opening.cameFrom = pictureFilesOf(opening).filter((one) => one !== path);
        opening.file = { path, hash: reply.value.hash };
        state.addRecent(path, now());
        if (reply.value.pictureWarnings.length === 0) early.onSaved(path, input.draft, reply.value.hash);
      }
      return reply;
    },

    recentCards: async (input, window) => {
      const reply = (await forward('recentCards', input, window, grantRecents(window))) as Reply<
        RawOutputOf<'recentCards'>
      >;
      if (!reply.ok) return reply;
      const opened = new Map(state.recent().map((one) => [one.file, one.opened]));
      const cards = reply.value.flatMap((card) => {
        const at = opened.get(grants.pathOf(window, card.grant) ?? '');
        return at === undefined ? [] : [{ ...card, opened: at }];
      });
      return { ok: true, value: cards };
    },
    blockUses: async (input, window) =>
      (await forward('blockUses', input, window, grantRecents(window))) as Reply<OutputOf<'blockUses'>>,
    showBlockFile: async (input, window) => {
      const reply = (await forward('showBlockFile', input, window)) as Reply<RawOutputOf<'showBlockFile'>>;
      if (!reply.ok) return reply;
      shell.showItemInFolder(join(...reply.value.path));
      return { ok: true, value: null };
    },

    changeOrganisation: async (input, window) => {
      if (input.logo) {
        const tried = await forward('tryLogo', { logo: input.logo }, window);
        if (!tried.ok) return tried;
      }
      return forward('changeOrganisation', input, window);
    },

    print: async (input, window) => {
      const reply = (await forward('print', input, window)) as Reply<RawOutputOf<'print'>>;
      if (!reply.ok) return reply;
      const { pdf, pages, organisation } = reply.value;
      const outcome = await services.print({ pdf, name: input.name, parent: windows.byId(window) });
      return outcome === 'impossible'
        ? refuse(services, 'not-printed')
        : { ok: true, value: { outcome, pages, organisation } };
    },
  };
  return {
    handlers,
    onFileGiven: (window) => {
      services.lookups.forget(window);
      leaveDocument(window);
    },
    readAhead: (window, file) => documentReads.start(window, grants.give(window, file).grant),
    forgetReadAhead: documentReads.forget,
    startSaving: (window) => forward('recoveries', undefined, window),
  };
}
