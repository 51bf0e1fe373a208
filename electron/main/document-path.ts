/** Drafts end in it. */
export const DRAFTS = 'inbreng';
/** What is opened as a document: a draft, or the export that carries one. */
export const DOCUMENT_ENDINGS = [DRAFTS, 'docx', 'pdf'];

/** By the end of its name, in capitals or not. */
export function isDocument(path: string): boolean {
  return DOCUMENT_ENDINGS.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}

/**
 * The path of a document as a person chose it: in the dialog one may type any name. `ask`: shows the dialog; null where it was
 * closed. `say`: what was chosen is no document; the dialog comes back after it.
 */
export async function chooseDocumentPath({
  ask,
  say,
}: {
  ask: () => Promise<string | null>;
  say: (path: string) => Promise<void>;
}): Promise<string | null> {
  for (;;) {
    const chosen = await ask();
    if (chosen === null || isDocument(chosen)) return chosen;
    await say(chosen);
  }
}
