import { readFileSync } from 'node:fs';
import { type Motion, type MotionStatus, motionSchema } from '../../../engine/core/blocks/motion.ts';
import { findWrongClaims } from '../../../engine/core/checks/sentence-against-status.ts';

/** The motions of the fixtures and of the case by id, with movers and date. Each test sets their outcomes. */
const MOTIONS: Record<string, { addition: string | null; movers: string[]; andOthers?: boolean; date: string }> = {
  '28638-238': { addition: null, movers: ['Bikker'], andOthers: true, date: '2023-12-21' },
  '28638-240': { addition: null, movers: ['Veltman'], date: '2023-12-21' },
  '28638-242': { addition: null, movers: ['Krul', 'Bikker'], date: '2023-12-21' },
  '28638-244': { addition: null, movers: ['Mutluer', 'Van Nispen', 'Bikker', 'Tseggai'], date: '2023-12-21' },
  '28638-229': { addition: null, movers: ['Bikker', 'Mutluer'], date: '2023-09-27' },
  '28638-166': { addition: null, movers: ['Kuik'], andOthers: true, date: '2019-07-04' },
  '28638-199': { addition: null, movers: ['Wiersma'], andOthers: true, date: '2021-06-29' },
  '35570-VI-50': { addition: 'VI', movers: ['Kuik', 'Van der Graaf'], date: '2020-11-26' },
};

/** A motion of the case with the outcome that a test gives it. */
export function motionWith(id: string, status: MotionStatus, more: Partial<Motion> = {}): Motion {
  const facts = MOTIONS[id];
  if (!facts) throw new Error(`no motion ${id} in the case`);
  const [dossier = '', ...rest] = id.split('-');
  const number = rest.at(-1) ?? null;
  return motionSchema.parse({
    id,
    kind: 'motion',
    title: `Motie ${id}`,
    revision: '0'.repeat(64),
    kamerstuk: { chamber: 'II', dossier, addition: facts.addition, number },
    movers: facts.movers,
    andOthers: facts.andOthers ?? false,
    date: facts.date,
    status,
    ...more,
  });
}

export interface LabelledSentence {
  sentence: string;
  motions: Record<string, MotionStatus>;
  cites?: string[];
  demand?: string[];
  finds: [string, string][];
}

export function labelledSentences(name: string): LabelledSentence[] {
  const file = new URL(name, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: LabelledSentence[] }).cases;
}

/** The findings in a labelled sentence: motion and reported outcome. */
export function foundIn(labelled: LabelledSentence): [string, string][] {
  const motions = Object.entries(labelled.motions).map(([id, status]) => motionWith(id, status));
  const pick = (ids: readonly string[] = []) => motions.filter((motion) => ids.includes(motion.id));
  return findWrongClaims({
    sentence: labelled.sentence,
    motions,
    cited: pick(labelled.cites).map((motion) => ({ at: labelled.sentence.length, motion })),
    grounds: pick(labelled.demand),
  }).map(({ motion, said }) => [motion.id, said]);
}
