/**
 * Whether the key types a character or is a dead key. Keys with Ctrl or Alt are shortcuts, unless AltGr makes a
 * character.
 */
export function isCharacterKey(event: KeyboardEvent): boolean {
  const isCharacter = event.key.length === 1 || event.key === 'Dead';
  return isCharacter && (event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey || event.metaKey));
}
