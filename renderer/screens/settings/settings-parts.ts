/** The parts of Settings, in their order. */
export const SETTINGS_PARTS = [
  'general',
  'library',
  'houseStyle',
  'organisation',
  'spelling',
  'saving',
  'keys',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];
