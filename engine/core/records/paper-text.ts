import type { Kamerstuk } from '../citations/kamerstuk.ts';
import type { Statement } from './import-record.ts';

/** The text of a paper of the Kamer, from any reader: a letter of the government, a motion, a report. */
export interface PaperText {
  kamerstuk: Kamerstuk;
  /** Day of the paper; null: unknown. */
  date: string | null;
  /** 'Brief van de Staatssecretaris van …', or the subject of a motion; null: unknown. */
  title: string | null;
  /** The office that signed it: 'Staatssecretaris van Justitie en Veiligheid'; null: unknown. */
  sender: string | null;
  /** In the order of the paper. */
  paragraphs: PaperParagraph[];
}

export interface PaperParagraph {
  text: string;
  isHeading: boolean;
  /** Page on which the paragraph begins; null in a source without pages. */
  page: number | null;
  /** Notes of the paragraph. `at`: position of their mark in `text`, in UTF-16 units. */
  notes: { at: number; text: string }[];
}

/** The numbered motions in these statements as papers, from readers that know only the text of motions. */
export function papersOfMotions(statements: readonly Statement[]): PaperText[] {
  return statements.flatMap((statement): PaperText[] => {
    if (statement.about !== 'motion' || !statement.keys.kamerstuk || !statement.fields.text) return [];
    const { date = null, subject, heading, text } = statement.fields;
    const paragraphs = text.map((line) => ({ text: line, isHeading: false, page: null, notes: [] }));
    return [{ kamerstuk: statement.keys.kamerstuk, date, title: subject ?? heading ?? null, sender: null, paragraphs }];
  });
}
