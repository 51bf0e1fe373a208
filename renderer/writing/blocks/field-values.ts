/** The value of 'none' in a list to choose from; a real one is never a space. */
export const NONE = ' ';

/** What a field holds: nothing where only white was typed. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
