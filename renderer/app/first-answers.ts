import type { Bridge } from '../../electron/ipc/contract.ts';

/**
 * What every window asks first is asked at once, while its screens are still being loaded, and so is the text of a document
 * that was given to it. Who asks later gets the first answer, once; after that everything is asked anew.
 */
export function askingFirst(bridge: Bridge): Bridge {
  const currentDocument = bridge.currentDocument();
  let read: ReturnType<typeof readGiven> | null = readGiven(bridge, currentDocument);
  return {
    ...bridge,
    currentDocument: onceThen(currentDocument, bridge.currentDocument),
    readSettings: onceThen(bridge.readSettings(), bridge.readSettings),
    templates: onceThen(bridge.templates(), bridge.templates),
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

function onceThen<Value>(first: Promise<Value>, ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | null = first;
  return () => {
    const given = answer ?? ask();
    answer = null;
    return given;
  };
}

async function readGiven(bridge: Bridge, asked: ReturnType<Bridge['currentDocument']>) {
  const document = await asked;
  const grant = document.ok ? document.value?.grant : undefined;
  return grant === undefined ? null : { grant, reply: await bridge.readDraft({ document: grant }) };
}
