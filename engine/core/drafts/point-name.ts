import { z } from 'zod';

/**
 * The name of a demand in print: the writer's choice, with the default of the house style. The interface always calls it
 * a demand.
 */
export const POINT_NAMES = ['demand', 'request', 'point', 'recommendation'] as const;
export const pointNameSchema = z.enum(POINT_NAMES);
export type PointName = z.infer<typeof pointNameSchema>;
/** The name where neither the draft nor the house style has one. */
export const DEFAULT_POINT_NAME: PointName = 'point';

export interface PointWords {
  /** Within a sentence: 'eis', 'eisen'. */
  one: string;
  many: string;
}

export const POINT_WORDS: Record<'nl' | 'en', Record<PointName, PointWords>> = {
  nl: {
    demand: { one: 'eis', many: 'eisen' },
    request: { one: 'verzoek', many: 'verzoeken' },
    point: { one: 'punt', many: 'punten' },
    recommendation: { one: 'aanbeveling', many: 'aanbevelingen' },
  },
  en: {
    demand: { one: 'ask', many: 'asks' },
    request: { one: 'request', many: 'requests' },
    point: { one: 'point', many: 'points' },
    recommendation: { one: 'recommendation', many: 'recommendations' },
  },
};
