/**
 * Lets the page ignore presses in the tables of a small editor. The small editor is inside the page's element, so
 * Lexical would look for the table in the page's own nodes and fail. During such a press, `contains` of the page
 * returns false.
 */
export function keepTablesFromPage(host: HTMLElement): () => void {
  const pressed = ({ target }: PointerEvent): void => {
    const table = target instanceof Element ? target.closest('table') : null;
    const page = host.parentElement?.closest<HTMLElement>('[contenteditable="true"]');
    if (!page || !table || !host.contains(table)) return;
    page.contains = (other) => !host.contains(other) && Node.prototype.contains.call(page, other);
    // Runs after the editors, which keep their window listeners as long as they exist.
    window.addEventListener('pointerdown', () => Reflect.deleteProperty(page, 'contains'), { once: true });
  };
  host.addEventListener('pointerdown', pressed);
  return () => host.removeEventListener('pointerdown', pressed);
}
