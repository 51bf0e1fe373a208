/**
 * A small editor stands within the element of the page, so Lexical takes a press in one of its tables for one in a table of
 * the page, which it doesn't find there. While the window hears of such a press, the page has nothing of the small editor.
 */
export function keepTablesFromPage(host: HTMLElement): () => void {
  const pressed = ({ target }: PointerEvent): void => {
    const table = target instanceof Element ? target.closest('table') : null;
    const page = host.parentElement?.closest<HTMLElement>('[contenteditable="true"]');
    if (!page || !table || !host.contains(table)) return;
    page.contains = (other) => !host.contains(other) && Node.prototype.contains.call(page, other);
    // Heard after the editors, which listen to the window for as long as they are there.
    window.addEventListener('pointerdown', () => Reflect.deleteProperty(page, 'contains'), { once: true });
  };
  host.addEventListener('pointerdown', pressed);
  return () => host.removeEventListener('pointerdown', pressed);
}
