/** Is this the language of the dictionary, in any of its regions? */
export function isDutch(language: string | null): boolean {
  return /^nl\b/i.test(language ?? '');
}
