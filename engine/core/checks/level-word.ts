import type { FINDING_LEVELS, Finding } from '../blocks/finding.ts';
import { isByGreta } from '../citations/source.ts';
import { findSnapshot } from '../drafts/instances.ts';
import { type CheckContext, defineCheck } from './check.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { isOwnText } from './prose/own-text.ts';
import { type CitingSentence, readCitingSentences } from './prose/sentence-sources.ts';
import { getLocation, type TextPiece } from './text-pieces.ts';

type Level = (typeof FINDING_LEVELS)[number];

export interface WrongLevel {
  /** The verb in the text: 'eist'. */
  text: string;
  level: Level;
  title: string;
}

const VERBS: Record<'nl' | 'en', Record<Level, string>> = {
  nl: { invites: 'nodigt uit (invites)', considers: 'vindt (considers)', urges: 'dringt aan (urges)' },
  en: { invites: 'invites', considers: 'considers', urges: 'urges' },
};

/**
 * A verb that says more or less than the level of the finding that the sentence cites: 'GRETA eist' where it invites, 'GRETA
 * nodigt uit' where it urges. Verbs without a level ('vraagt', 'pleit voor', 'beveelt aan') fit each of them.
 */
export const levelWord = defineCheck<'level-word', WrongLevel>({
  code: 'level-word',
  severity: 'warning',
  run: (context) =>
    context.pieces
      .filter((piece) => isOwnText(piece) && readVerbs(piece).length > 0)
      .flatMap((piece) =>
        readCitingSentences(piece, context).flatMap((sentence) => {
          const findings = findFindings(sentence, piece, context);
          return readVerbs(piece)
            .filter(({ from, to }) => sentence.from <= from && to <= sentence.to)
            .flatMap(({ from, to, fits }) => {
              const [first] = findings;
              if (!first || findings.some(({ level }) => level === null || fits.includes(level))) return [];
              const values = {
                text: piece.text.slice(from, to),
                level: first.level ?? 'considers',
                title: first.title,
              };
              return [{ location: getLocation(piece, { from, to }), block: first.id, values }];
            });
        }),
      ),
  texts: {
    nl: {
      name: 'Werkwoord past niet bij het niveau',
      many: (count) => `${count} keer past het werkwoord niet bij het niveau van GRETA`,
      message: ({ text, level, title }) =>
        `Er staat ‘${text}’, maar in de bevinding ‘${title}’ is het niveau: ${VERBS.nl[level]}.`,
      help: 'GRETA kent drie niveaus: nodigt uit, vindt en dringt aan. Wie meer of minder zegt dan het rapport, verliest geloofwaardigheid bij wie het opzoekt. Kies het werkwoord van het rapport, of verbeter het niveau in de bevinding.',
    },
    en: {
      name: 'Verb does not fit the level',
      many: (count) => `${count} verbs do not fit the level of GRETA`,
      message: ({ text, level, title }) =>
        `The text says ‘${text}’, but the level in the finding ‘${title}’ is: ${VERBS.en[level]}.`,
      help: 'GRETA has three levels: invites, considers and urges. A text that says more or less than the report loses to a reader who looks it up. Choose the verb of the report, or correct the level in the finding.',
    },
  },
});

interface VerbAt {
  from: number;
  to: number;
  /** The levels that the verb expresses. */
  fits: readonly Level[];
}

/** GRETA or its report as the subject, and at most five words before the verb, none of which begins another clause. */
const GRETA = String.raw`(?<=(?<!(?:[Nn]et\sals|[Ee]venals|[Zz]oals|[Vv]olgens|[Nn]aast|[Mm]et|[Dd]oor|aan|voor|[Ll]ike|to|with)\s)(?:GRETA(?!\p{L})|[Hh]et\srapport|[Hh]et\scomité|[Tt]he\sreport)(?:\s(?!(?:en|maar|of|dat|die|wat|omdat|terwijl|want|dus|wij|we|zij|ze|men|ik|and|but|that|which)\s)\p{Ll}[\p{L}-]*){0,5}\s)`;
const PATTERNS: Record<'nl' | 'en', readonly { pattern: RegExp; fits: readonly Level[] }[]> = {
  nl: [
    {
      pattern: new RegExp(
        String.raw`${GRETA}(?:eist|eiste|sommeert|gelast|dringt(?=\s[^.;:!?]{0,80}?\baan\b)|drong(?=\s[^.;:!?]{0,80}?\baan\b)|verplicht(?=\s(?:Nederland|de\s(?:regering|autoriteiten)|het\skabinet)))(?!\p{L})`,
        'gu',
      ),
      fits: ['urges'],
    },
    // 'In zijn rapport nodigt GRETA de regering uit …'
    { pattern: /(?<!\p{L})(?:eist|dringt(?=\sGRETA\s[^.;:!?]{0,80}?\baan\b))(?=\sGRETA(?!\p{L}))/gu, fits: ['urges'] },
    { pattern: /(?<!\p{L})nodigt(?=\sGRETA\s[^.;:!?]{0,80}?\suit(?!\p{L}))/gu, fits: ['invites'] },
    { pattern: /(?<!\p{L})[Dd]e\seis(?=\svan\sGRETA(?!\p{L}))/gu, fits: ['urges'] },
    { pattern: new RegExp(String.raw`${GRETA}nodigt(?=\s[^.;:!?]{0,80}?\suit(?!\p{L}))`, 'gu'), fits: ['invites'] },
  ],
  en: [
    { pattern: new RegExp(String.raw`${GRETA}(?:demands|requires|orders|urges)(?!\p{L})`, 'gu'), fits: ['urges'] },
    { pattern: new RegExp(String.raw`${GRETA}invites(?!\p{L})`, 'gu'), fits: ['invites'] },
  ],
};
const DENIED = /(?<!\p{L})(?:niet|geen|nooit|not|never)(?!\p{L})/u;
/** In the note of a ground GRETA is not named: 'dringt aan op een verwijsmechanisme'. */
const NOTE: readonly { pattern: RegExp; fits: readonly Level[] }[] = [
  { pattern: /^(?:eist|dringt(?=\s(?:[^.;:!?]{0,80}\s)?aan(?!\p{L}))|urges|demands)(?!\p{L})/gu, fits: ['urges'] },
  { pattern: /^(?:nodigt(?=\s[^.;:!?]{0,80}?\suit(?!\p{L}))|invites)(?!\p{L})/gu, fits: ['invites'] },
];

function readVerbs(piece: TextPiece): readonly VerbAt[] {
  if (piece.groundOf) return readNote(piece.text);
  return piece.language.startsWith('en') ? readEnglish(piece.text) : readDutch(piece.text);
}

const readDutch = cacheByText((text) => findVerbs(text, PATTERNS.nl));
const readEnglish = cacheByText((text) => findVerbs(text, PATTERNS.en));
const readNote = cacheByText((text) => findVerbs(text, NOTE));

function findVerbs(text: string, patterns: readonly { pattern: RegExp; fits: readonly Level[] }[]): VerbAt[] {
  return patterns.flatMap(({ pattern, fits }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: verb, index }) => {
      const to = index + verb.length;
      // 'GRETA eist niet dat …'
      return DENIED.test(text.slice(to, to + 12)) ? [] : [{ from: index, to, fits }];
    }),
  );
}

/** The findings of GRETA that a sentence cites; in the note of a ground that ground, in an adapted finding the finding itself. */
function findFindings({ cited }: CitingSentence, piece: TextPiece, { draft }: CheckContext): Finding[] {
  const own = piece.groundOf ? findSnapshot(draft, piece.groundOf.ground) : piece.placed?.block;
  const blocks = own?.kind === 'finding' ? [own] : cited;
  return blocks
    .filter((block) => block.kind === 'finding')
    .filter(({ report: id }) => {
      const report = id === null ? undefined : findSnapshot(draft, id);
      return report?.kind !== 'source' || isByGreta(report.source);
    });
}
