import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** The text of the third paragraph: a recommendation. */
export const RECOMMENDATION =
  'GRETA urges the Exampleland authorities to lay down in law that victims are not punished for acts that they were forced to commit.';
/** A sentence of the fifth paragraph. */
export const SENTENCE = 'Courts apply the guidelines in different ways.';

const PARAGRAPHS: readonly string[] = [
  'Exampleland ratified the Convention five years before the visit. The visit took place in spring.',
  'The national programme names four aims, each with a responsible ministry. It has no budget of its own.',
  RECOMMENDATION,
  'Training is offered to police officers once a year, and to labour inspectors on request.',
  `The rule is laid down in guidelines of the prosecution service. ${SENTENCE} No figures are kept.`,
  'GRETA considers that the authorities should publish figures on the use of the guidelines.',
  'Shelters are run by municipalities. Their number of places is not known to the ministry.',
  'GRETA invites the authorities to keep a register of places in shelters.',
];

/** A report of a country that does not exist, in the shape of a report by GRETA, as a PDF of Typst. */
export function makeReportPdf(): Uint8Array {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontPaths: [fileURLToPath(new URL('../../assets/fonts', import.meta.url))] }],
  });
  const mainFileContent = [
    '#set document(title: "Evaluation report on Exampleland")',
    '#set page(paper: "a4", margin: 72pt)',
    '#set text(font: "Source Serif 4", size: 11pt, lang: "en")',
    '#set par(spacing: 1.4em)',
    '#show heading: it => block(above: 1.6em, below: 1em, text(weight: "bold", it.body))',
    '#align(center)[#v(80pt) GRETA(2099)1 #v(40pt) #text(size: 22pt)[Evaluation report on Exampleland] #v(30pt)',
    'Third evaluation round #v(20pt) Adopted on 21 March 2099 \\ Published on 18 June 2099]',
    '#pagebreak()',
    '#set page(header: [GRETA(2099)1 #h(1fr) #context counter(page).display()])',
    '#heading(level: 1)[I. Introduction]',
    ...PARAGRAPHS.slice(0, 4).map((text, at) => `${at + 1}\\. #h(0.8em) ${text}`),
    '#pagebreak()',
    '#heading(level: 1)[II. Non-punishment provision]',
    ...PARAGRAPHS.slice(4).map((text, at) => `${at + 5}\\. #h(0.8em) ${text}`),
  ].join('\n\n');
  return new Uint8Array(compiler.pdf({ mainFileContent }));
}
