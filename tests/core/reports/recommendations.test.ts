import { describe, expect, it } from 'vitest';
import { findRecommendation } from '../../../engine/core/reports/recommendations.ts';

const levelOf = (sentence: string) => {
  const found = findRecommendation(sentence);
  return found && [found.verb, found.level];
};

describe('a recommendation', () => {
  it.each([
    ['GRETA urges the authorities to amend the law.', 'urges', 'urges'],
    ['GRETA once again urges the authorities to amend the law.', 'urges', 'urges'],
    ['Le GRETA exhorte les autorités à modifier la loi.', 'exhorte', 'urges'],
    ['GRETA considers that the authorities should train staff.', 'considers', 'considers'],
    ['Le GRETA considère que les autorités devraient former le personnel.', 'considère', 'considers'],
    ['Further, GRETA invites the authorities to go on.', 'invites', 'invites'],
    ['Le GRETA invite les autorités à poursuivre.', 'invite', 'invites'],
    ['The Committee recommends that the State party act.', 'recommends', null],
    ['De commissie adviseert de autoriteiten beter te registreren.', 'adviseert', null],
    ['De Nationale ombudsman beveelt de gemeenten aan te antwoorden.', 'beveelt', null],
    ['De Algemene Rekenkamer beveelt de minister aan te rapporteren.', 'beveelt', null],
  ])('%s', (sentence, verb, level) => {
    expect(levelOf(sentence)).toEqual([verb, level]);
  });

  it.each([
    'GRETA considers that the figures are low.',
    'The authorities urges.',
    'GRETA was invited to a seminar.',
    'The NGO urges the authorities to act.',
    'Le GRETA considère que les chiffres sont bas.',
  ])('is not: %s', (sentence) => {
    expect(levelOf(sentence)).toBeNull();
  });
});
