/** `#1c3d63` as Word writes it. */
export const hex = (color: string): string => color.slice(1).toUpperCase();
