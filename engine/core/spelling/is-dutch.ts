/** Whether the dictionary covers this language: Dutch of any region. */
export function isDutch(language: string | null): boolean {
  return /^nl\b/i.test(language ?? '');
}
