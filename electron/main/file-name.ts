/** A name that every system takes. */
export function fileName(name: string): string {
  return (
    name
      .replace(/[\u0000-\u001F<>:"/\\|?*]+/g, ' ')
      .replace(/[. ]+$/, '')
      .trim()
      .slice(0, 120) || 'Inbreng'
  );
}
