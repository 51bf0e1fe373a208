/** Parts of the settings screen, in order. */
export const SETTINGS_PARTS = [
  'general',
  'library',
  'houseStyle',
  'organisation',
  'checks',
  'spelling',
  'saving',
  'keys',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];
