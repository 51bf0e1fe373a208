import type { WindowBridge } from '../../electron/ipc/contract.ts';

/**
 * What every window asks first is asked at once, while its screens are still being loaded, and so is the text of a document
 * that was given to it. Who asks later gets the first answer, once; after that everything is asked anew, and so is at once
 * what was told to have changed meanwhile.
 */
export function askingFirst(bridge: WindowBridge): WindowBridge {
  const currentDocument = bridge.currentDocument();
  let read: ReturnType<typeof readGiven> | null = readGiven(bridge, currentDocument);
  return {
    ...bridge,
    currentDocument: onceThen(currentDocument, bridge.currentDocument),
    readSettings: onceThen(bridge.readSettings(), bridge.readSettings, changed(bridge, 'settings')),
    templates: onceThen(bridge.templates(), bridge.templates, changed(bridge, 'settings', 'libraryChanged')),
    recoveries: onceThen(bridge.recoveries(), bridge.recoveries),
    // What was read for a window that let go of it since is read anew.
    leaveDocument: () => {
      read = null;
      return bridge.leaveDocument();
    },
    readDraft: async (input) => {
      const early = await read;
      read = null;
      return early?.grant === input.document ? early.reply : bridge.readDraft(input);
    },
  };
}

/** A sign that the first answer no longer holds. */
interface Outdated {
  isSo: () => boolean;
  end: () => void;
}
const NEVER: Outdated = { isSo: () => false, end: () => undefined };

function changed(bridge: WindowBridge, ...events: readonly ('settings' | 'libraryChanged')[]): Outdated {
  let isSo = false;
  const ends = events.map((event) =>
    bridge.listen(event, () => {
      isSo = true;
    }),
  );
  return {
    isSo: () => isSo,
    end: () => {
      for (const end of ends) end();
    },
  };
}

function onceThen<Value>(
  first: Promise<Value>,
  ask: () => Promise<Value>,
  outdated: Outdated = NEVER,
): () => Promise<Value> {
  let answer: Promise<Value> | null = first;
  return () => {
    const given = answer && !outdated.isSo() ? answer : ask();
    answer = null;
    outdated.end();
    return given;
  };
}

async function readGiven(bridge: WindowBridge, asked: ReturnType<WindowBridge['currentDocument']>) {
  const document = await asked;
  const grant = document.ok ? document.value?.grant : undefined;
  return grant === undefined ? null : { grant, reply: await bridge.readDraft({ document: grant }) };
}
