/** Extension of drafts. */
export const DRAFT_EXTENSION = 'inbreng';
/** Extensions of what can be opened: a draft, or an export that carries one. */
export const DOCUMENT_EXTENSIONS = [DRAFT_EXTENSION, 'docx', 'pdf'];

/** Judged by its extension, in any case. */
export function isDocument(path: string): boolean {
  return DOCUMENT_EXTENSIONS.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}

/**
 * Asks for a document until the user picks one or cancels, because a file dialog accepts any name. `showDialog`: null
 * when cancelled. `refuse`: tells the user that the chosen file is no document.
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
