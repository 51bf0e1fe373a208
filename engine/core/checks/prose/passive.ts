import { readWords } from './words.ts';

const AUXILIARIES = new Set(['wordt', 'worden', 'werd', 'werden', 'geworden']);

/** Words that end like a participle and are none, or that 'worden' makes: 'wordt bekend', 'werd verplicht'. */
const NO_PARTICIPLES = new Set(
  `geld goed gebied gebrek geluid geweld gemeld geduld gezond bekend bereid bevoegd beperkt bedrijf besluit beleid bericht
  begint belang belangrijk besef bestaat betekent begrijpt verbod verband verschil verhaal vertrouwen verantwoord verschillend
  verplicht vereist ontevreden tevreden duidelijk anderen gemeente gemeenten gesprek gesprekken gezin gevolg gevolgen gevaar geval
  gevallen geen gewoon geheel gehele eerst echt enkel inhoud herhaald erkend overleden overheid onderwijs oud ouder ouderen minister
  ministers beter slechter groter kleiner moeilijker makkelijker gebouwen gelden geboren genoeg geneigd gewend gelijk`.split(
    /\s+/,
  ),
);

/** 'gemeld', 'aangepakt', 'bestraft', 'ontmoedigd', 'meegenomen'. */
const PARTICIPLE =
  /^(?:(?:aan|af|bij|door|in|mee|na|neer|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|vrij|waar|weg|bloot|plaats|deel|klaar|los)?ge\p{L}{2,}(?:d|t|en|aan)|(?:be|ver|ont|her|er|mis|onder|over|voor)\p{L}{2,}(?:d|t|en))$/u;

/** Whether a Dutch sentence is in the passive: a form of 'worden' with a participle. It reads forms, not meanings. */
export function isPassive(sentence: string): boolean {
  const words = readWords(sentence).map((word) => word.toLowerCase());
  if (!words.some((word) => AUXILIARIES.has(word))) return false;
  return words.some((word) => PARTICIPLE.test(word) && !NO_PARTICIPLES.has(word) && !AUXILIARIES.has(word));
}
