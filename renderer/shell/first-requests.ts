import type { WindowBridge } from '../../electron/ipc/contract.ts';

/**
 * Sends the first requests of every window at once, while its screens load, and reads the text of a given document. The
 * first caller gets that response; later requests are sent again. A change notice in the meantime sends the request
 * again at once.
 */
export function withFirstRequests(bridge: WindowBridge): WindowBridge {
  const currentDocument = bridge.currentDocument();
  let read: ReturnType<typeof readGiven> | null = readGiven(bridge, currentDocument);
  return {
    ...bridge,
    currentDocument: onceThen(currentDocument, bridge.currentDocument),
    readSettings: onceThen(bridge.readSettings(), bridge.readSettings, changed(bridge, 'settings')),
    templates: onceThen(bridge.templates(), bridge.templates, changed(bridge, 'settings', 'libraryChanged')),
    recoveries: onceThen(bridge.recoveries(), bridge.recoveries),
    // A response for the former document is outdated.
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

/** An event that makes the first response outdated. */
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
