import { plainText } from '../richtext/plain-text.ts';
import { isQuestion } from '../richtext/sentences.ts';
import { type CheckContext, defineCheck, type RawFinding } from './check.ts';
import { getPrintedBody } from './printed.ts';
import { cacheByText } from './prose/cache-by-text.ts';
import { isOwnDutchText, readSentences } from './prose/own-text.ts';
import { getLocation } from './text-pieces.ts';

export interface QuestionWithoutMark {
  /** The sentence; null: a block without any question. */
  text: string | null;
  title: string | null;
}

/**
 * A block of kind question without a question mark, and a sentence of the text that puts its question to the government with
 * the verb first ('Kunt u …', 'Is de minister bereid …') and ends in a full stop. An introduction or a condition is none.
 */
export const questionWithoutMark = defineCheck<'question-without-mark', QuestionWithoutMark>({
  code: 'question-without-mark',
  severity: 'warning',
  run: (context) => [...checkBlocks(context), ...checkText(context)],
  texts: {
    nl: {
      name: 'Vraag zonder vraagteken',
      many: (count) => `${count} vragen hebben geen vraagteken`,
      message: ({ text, title }) =>
        text === null ? `De vraag ‘${title}’ heeft geen vraagteken.` : `Deze vraag heeft geen vraagteken: ‘${text}’`,
      help: 'Wie een vraag overneemt of voorleest, moet zien waar die eindigt. Zet er een vraagteken achter of maak er een vraag van.',
    },
    en: {
      name: 'Question without a question mark',
      many: (count) => `${count} questions have no question mark`,
      message: ({ text, title }) =>
        text === null
          ? `The question ‘${title}’ has no question mark.`
          : `This question has no question mark: ‘${text}’`,
      help: 'A reader who takes over a question or reads it aloud must see where it ends. Add a question mark or turn the text into a question.',
    },
  },
});

function checkBlocks({ uses }: CheckContext): RawFinding<QuestionWithoutMark>[] {
  return uses.flatMap(({ id, placed, location }) => {
    if (placed?.block.kind !== 'question') return [];
    const text = plainText(getPrintedBody(placed)).trim();
    if (text === '' || text.includes('?')) return [];
    return [{ location, block: id, values: { text: null, title: placed.title } }];
  });
}

const ADDRESSED = String.raw`(?:u|de\s(?:minister|staatssecretaris|bewindspersoon|regering|ministers|bewindspersonen)|het\skabinet)`;
const QUESTION = new RegExp(
  String.raw`^(?:(?:Kunt|Wilt|Bent|Deelt|Hebt|Heeft|Weet|Vindt|Ziet|Erkent|Kent|Onderschrijft|Acht)\su|(?:Kan|Wil|Deelt|Heeft|Weet|Vindt|Ziet|Erkent|Kent|Onderschrijft|Acht)\s${ADDRESSED}|(?:Is|Zijn|Bent)\s${ADDRESSED}\s(?:bereid|bekend|het\seens|voornemens|van\smening))(?!\p{L})`,
  'u',
);

/** A condition: 'Heeft u geen plan, vraag dan …', 'Kent u iemand, verwijs die persoon …'. A question goes on by a conjunction. */
const CONDITION =
  /,\s(?:(?:\p{L}+\s){0,3}dan(?!\p{L})|(?!(?:en|maar|of|dat|die|zodat|omdat|zoals|gelet|gezien|waarbij|waardoor|waarin|ook|zo|met|in|op|bij|voor|na|per|inclusief|bijvoorbeeld|de|het|een)\s)\p{Ll})/u;
/** The same words may begin a condition: 'Kan de minister dit niet, vraag om een datum.' */
const THIRD_PERSON = /^(?:Kan|Wil|Deelt|Heeft|Weet|Vindt|Ziet|Erkent|Kent|Onderschrijft|Acht|Is|Zijn)\s(?!u(?!\p{L}))/u;

const readQuestions = cacheByText((text) =>
  readSentences(text).filter(({ from, to }) => {
    const sentence = text.slice(from, to);
    return (
      QUESTION.test(sentence) &&
      !isQuestion(sentence) &&
      !sentence.includes('?') &&
      sentence.endsWith('.') &&
      !CONDITION.test(sentence) &&
      !(THIRD_PERSON.test(sentence) && sentence.includes(','))
    );
  }),
);

function checkText({ pieces }: CheckContext): RawFinding<QuestionWithoutMark>[] {
  return pieces.filter(isOwnDutchText).flatMap((piece) => {
    // The check of blocks reports it.
    if (piece.placed?.block.kind === 'question') return [];
    return readQuestions(piece.text).map((range) => {
      const text = piece.text.slice(range.from, range.to);
      const values = { text, title: null };
      return { location: getLocation(piece, range), values };
    });
  });
}
