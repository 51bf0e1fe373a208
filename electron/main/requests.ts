import { join } from 'node:path';
import { shell } from 'electron';
import { dayHere } from '../../engine/jobs/day-here.ts';
import {
  type InputOf,
  type OutputOf,
  type ProcessName,
  REQUESTS,
  type Reply,
  type RequestName,
  type RequestsAt,
} from '../ipc/contract.ts';
import { grantsIn } from '../ipc/grant.ts';
import type { Context, Opening, RawOutputOf } from '../processes/protocol.ts';
import { refusal } from '../texts/refusal.ts';
import type { BeforeSaving } from './before-saving.ts';
import { DRAFTS } from './document-path.ts';
import { exportHandlers } from './export-handlers.ts';
import { firstTemplates } from './first-templates.ts';
import { changed, choose, type House, now, refused } from './house.ts';
import type { KeptTemplates } from './kept-templates.ts';
import { menuTexts } from './menu.ts';
import { pictureFilesOf } from './openings.ts';
import { ownHandlers } from './own-handlers.ts';
import { readAhead } from './read-ahead.ts';
import { realPath } from './real-path.ts';
import type { MainHandlers } from './receive.ts';

/**
 * Hands a request to its process, with the paths that its grants stand for and those that only the main process knows.
 * `opening`: the window’s own where absent.
 */
export type PassOn = <Name extends RequestsAt<ProcessName>>(
  name: Name,
  input: InputOf<Name>,
  window: number,
  more?: Context['paths'],
  opening?: Opening,
) => Promise<Reply<never>>;

/** The handlers, and what may begin before a window asks. */
export interface Requests {
  handlers: MainHandlers;
  /** The file of a window whose page is still to come. */
  readAhead: (window: number, file: string) => void;
  /** A file came to a window from outside: what the window waited for is left. */
  given: (window: number) => void;
  /** What was read ahead no longer holds, or the window is gone. */
  forgetRead: (window: number) => void;
  /** The process that saves hears what it was not asked at the start, and begins its own work with that. */
  askAnew: (window: number) => Promise<unknown>;
}

/** Every request of the contract with who answers it: the main process itself, or the process that it is passed on to. */
export function createRequests(house: House, kept: KeptTemplates, atStart: BeforeSaving): Requests {
  const { state, grants, windows, openings } = house;
  const passOn = passOnFor(house);
  const templates = firstTemplates({
    kept,
    library: () => state.settings().library,
    ask: async (window) => (await passOn('templates', undefined, window)) as Reply<OutputOf<'templates'>>,
    changed: () => windows.tellAll('libraryChanged', { blocks: false, organisation: true }),
  });
  const ahead = readAhead(async (input, window) => {
    const path = grants.pathOf(window, input.document);
    // The file stands in one window only; the other one has come to the front.
    if (path !== undefined && !windows.claim(window, path)) return refused(house, 'open-elsewhere');
    const opening = openings.of(window);
    const known = path === undefined ? null : atStart.draftOf(path);
    const early = known && (await known);
    const reply: Reply<OutputOf<'readDraft'>> = early
      ? { ok: true, value: early }
      : await passOn('readDraft', input, window, {}, opening);
    if (!reply.ok || path === undefined) return reply;
    // Closed or left while it was read: nobody looks at the file any more.
    if (!windows.byId(window) || openings.of(window) !== opening)
      void passOn('leaveDocument', undefined, window, {}, opening);
    // What can't be read is no document that one goes back to, nor is an export whose draft goes its own way.
    else if (reply.value.carrier !== null) opening.cameFrom = [path];
    else {
      opening.file = { path, hash: reply.value.hash };
      state.opened(path, now());
      if (!early) atStart.opened(path, reply.value);
    }
    return reply;
  });
  /** Nobody waits until its journal is closed. */
  const leave = (window: number): void => {
    void passOn('leaveDocument', undefined, window, {}, openings.of(window));
    openings.end(window);
  };
  const elsewhere = (Object.keys(REQUESTS) as RequestName[]).filter(
    (name): name is RequestsAt<ProcessName> => REQUESTS[name].at !== 'main',
  );
  const passedOn = Object.fromEntries(
    elsewhere.map((name) => [name, (input: InputOf<typeof name>, window: number) => passOn(name, input, window)]),
  ) as Pick<MainHandlers, RequestsAt<ProcessName>>;

  /** What a crash left: nothing, where that is certain before the process is there. */
  const left = async <Name extends 'recoveries' | 'recoveriesOf' | 'leftForms'>(
    name: Name,
    input: InputOf<Name>,
    window: number,
  ): Promise<Reply<OutputOf<Name>>> =>
    atStart.isNothingLeft() ? { ok: true, value: [] as unknown as OutputOf<Name> } : passOn(name, input, window);

  /** The recent documents, granted to this window, in their order. */
  const recents = (window: number): Record<string, string> =>
    Object.fromEntries(state.recent().map(({ file }) => [grants.give(window, file).grant, file]));

  const readBlocks = async <Name extends 'libraryBlocks' | 'libraryChanges'>(
    name: Name,
    input: InputOf<Name>,
    window: number,
  ): Promise<Reply<OutputOf<Name>>> => {
    const reply = (await passOn(name, input, window)) as Reply<OutputOf<Name>>;
    // Of a library that is away nothing is known now: what was known last stays.
    if (reply.ok || reply.problem.code === 'no-library') templates.check(window);
    return reply;
  };

  const handlers: MainHandlers = {
    ...passedOn,
    ...ownHandlers(house),
    ...exportHandlers(house, passOn),

    recoveriesOf: (input, window) => left('recoveriesOf', input, window),
    leftForms: (input, window) => left('leftForms', input, window),

    templates: (_input, window) => templates.answer(window),
    libraryBlocks: (input, window) => readBlocks('libraryBlocks', input, window),
    libraryChanges: (input, window) => readBlocks('libraryChanges', input, window),

    chooseLibrary: async (input, window) => {
      const settings = state.settings();
      const [path] = await choose(windows.byId(window), {
        title: menuTexts(settings.language).chooseLibrary,
        properties: ['openDirectory', 'createDirectory'],
      });
      if (path === undefined) return { ok: true, value: settings };
      const library = await realPath(path);
      const made = await passOn('chooseLibrary', input, window, { chosen: library });
      return made.ok ? changed(house, { library }) : made;
    },
    useLibrary: async (input, window) => {
      const path = grants.pathOf(window, input.folder);
      const made = await passOn('useLibrary', input, window);
      // Where the folder was made just now it has its real name only since.
      return made.ok && path !== undefined ? changed(house, { library: await realPath(path) }) : (made as Reply<never>);
    },

    readRecovery: async (input, window) => {
      const reply = (await passOn('readRecovery', input, window)) as Reply<RawOutputOf<'readRecovery'>>;
      if (!reply.ok) return reply;
      const { draft, file } = reply.value;
      return { ok: true, value: { draft, file: file === null ? null : grants.give(window, file) } };
    },
    openRecovery: async (input, window) => {
      const opening = openings.of(window);
      const reply = (await passOn('openRecovery', input, window, {}, opening)) as Reply<RawOutputOf<'openRecovery'>>;
      if (!reply.ok) return reply;
      const { cameFrom, ...shown } = reply.value;
      opening.cameFrom = cameFrom;
      opening.journals.add(input.journal);
      // Closed or left while its pictures were looked for: nobody has it open.
      if (!windows.byId(window) || openings.of(window) !== opening)
        void passOn('leaveDocument', undefined, window, {}, opening);
      return { ok: true, value: shown };
    },
    recoveries: async (input, window) => {
      const reply = await left('recoveries', input, window);
      // A document that another window shows keeps its words there.
      return reply.ok
        ? { ok: true, value: reply.value.filter(({ file }) => file === null || !windows.isElsewhere(window, file)) }
        : reply;
    },
    leaveDocument: async (_input, window) => {
      house.lookups.forget(window);
      house.pageWatchers.set(window, false);
      windows.release(window);
      leave(window);
      return { ok: true, value: null };
    },
    beginDraftFrom: async (input, window) => {
      const path = grants.pathOf(window, input.document);
      const opening = openings.of(window);
      const reply = (await passOn('beginDraftFrom', input, window)) as Reply<OutputOf<'beginDraftFrom'>>;
      if (reply.ok && path !== undefined) opening.cameFrom = [path];
      return reply;
    },
    writeJournal: (input, window) => {
      openings.of(window).journals.add(input.journal);
      return passOn('writeJournal', input, window);
    },
    writeForm: (input, window) => {
      openings.form(window, input.form);
      return passOn('writeForm', input, window, {}, openings.withForm(window, input.form));
    },
    openForm: async (input, window) => {
      const opening = openings.of(window);
      const reply = (await passOn('openForm', input, window, {}, opening)) as Reply<RawOutputOf<'openForm'>>;
      // Closed or left while its pictures were looked for: nobody has it open.
      const isHere = windows.byId(window) !== undefined && openings.of(window) === opening;
      if (!isHere) void passOn('leaveDocument', undefined, window, {}, opening);
      if (!reply.ok) return reply;
      if (isHere) openings.formLeft(window, input.form, reply.value.cameFrom);
      return { ok: true, value: null };
    },
    writeBlock: (input, window) => passOn('writeBlock', input, window, {}, openings.withForm(window, input.form)),
    closeForm: (input, window) => {
      openings.formClosed(window, input.form);
      return passOn('closeForm', input, window);
    },
    readDraft: async (input, window) => {
      const reply = await ahead.read(input, window);
      // Its draft stands in no file from here on, and the export may be opened once more. A window that waited no longer
      // shows another file, which stays its own.
      const isHere = windows.fileOf(window) === grants.pathOf(window, input.document);
      if (reply.ok && reply.value.carrier !== null && isHere) windows.release(window);
      return reply;
    },
    saveDraft: async (input, window) => {
      const before = windows.fileOf(window);
      const path = grants.pathOf(window, input.document);
      // A file that came in to be read (an official file, a picture) is never written as a document.
      if (path !== undefined && !path.toLowerCase().endsWith(`.${DRAFTS}`)) return refused(house, 'not-granted');
      if (path !== undefined && !windows.claim(window, path)) return refused(house, 'open-elsewhere');
      const opening = openings.of(window);
      const reply = (await passOn('saveDraft', input, window, {}, opening)) as Reply<OutputOf<'saveDraft'>>;
      const isHere = windows.byId(window) !== undefined && openings.of(window) === opening;
      // What was not written there does not stand there. A window that was left meanwhile shows something else.
      if (!reply.ok && path !== before && isHere) {
        if (before === null) windows.release(window);
        else windows.claim(window, before);
      }
      if (reply.ok && path !== undefined) {
        // What it was saved without may still come out of the file that it stood in: also after a crash.
        if (reply.value.pictureWarnings.length > 0)
          opening.cameFrom = pictureFilesOf(opening).filter((one) => one !== path);
        opening.file = { path, hash: reply.value.hash };
        state.opened(path, now());
        if (reply.value.pictureWarnings.length === 0) atStart.saved(path, input.draft, reply.value.hash);
      }
      return reply;
    },

    recentCards: async (input, window) => {
      const reply = (await passOn('recentCards', input, window, recents(window))) as Reply<RawOutputOf<'recentCards'>>;
      if (!reply.ok) return reply;
      const opened = new Map(state.recent().map((one) => [one.file, one.opened]));
      const cards = reply.value.flatMap((card) => {
        const at = opened.get(grants.pathOf(window, card.grant) ?? '');
        return at === undefined ? [] : [{ ...card, opened: at }];
      });
      return { ok: true, value: cards };
    },
    blockUses: async (input, window) =>
      (await passOn('blockUses', input, window, recents(window))) as Reply<OutputOf<'blockUses'>>,
    showBlockFile: async (input, window) => {
      const reply = (await passOn('showBlockFile', input, window)) as Reply<RawOutputOf<'showBlockFile'>>;
      if (!reply.ok) return reply;
      shell.showItemInFolder(join(...reply.value.path));
      return { ok: true, value: null };
    },

    changeOrganisation: async (input, window) => {
      if (input.logo) {
        const tried = await passOn('tryLogo', { logo: input.logo }, window);
        if (!tried.ok) return tried;
      }
      return passOn('changeOrganisation', input, window);
    },

    print: async (input, window) => {
      const reply = (await passOn('print', input, window)) as Reply<RawOutputOf<'print'>>;
      if (!reply.ok) return reply;
      const { pdf, pages, organisation } = reply.value;
      const outcome = await house.print({ pdf, name: input.name, parent: windows.byId(window) });
      return outcome === 'impossible'
        ? refused(house, 'not-printed')
        : { ok: true, value: { outcome, pages, organisation } };
    },
  };
  return {
    handlers,
    given: (window) => {
      house.lookups.forget(window);
      leave(window);
    },
    readAhead: (window, file) => ahead.begin(window, grants.give(window, file).grant),
    forgetRead: ahead.forget,
    askAnew: (window) => passOn('recoveries', undefined, window),
  };
}

function passOnFor({ state, grants, windows, openings, processes, by }: House): PassOn {
  return async (name, input, window, more = {}, opening = openings.of(window)) => {
    const settings = state.settings();
    const moment = new Date();
    const paths = grants.pathsOf(window, grantsIn(REQUESTS[name].input, input));
    if (paths === null) return refusal('not-granted', settings.language, {});
    const place: ProcessName = REQUESTS[name].at;
    return (await processes[place].ask(name, input, {
      settings,
      now: moment.toISOString(),
      today: dayHere(moment),
      by: settings.userName.trim() || by,
      window,
      opening: opening.id,
      pictureFiles: pictureFilesOf(opening),
      windows: windows.all(),
      paths: { ...paths, ...more },
    })) as Reply<never>;
  };
}
