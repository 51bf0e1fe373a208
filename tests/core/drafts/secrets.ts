import { type Block, type BlockKind, type fieldRules, listFieldRules } from '../../../engine/core/blocks/block.ts';
import { type FollowUpEntry, followUpEntrySchema } from '../../../engine/core/blocks/follow-up.ts';
import type { Draft } from '../../../engine/core/drafts/draft.ts';
import type { BlockInstance, BodyNode, ContentNode, Inline } from '../../../engine/core/richtext/model.ts';
import { block, para, place, words } from '../compose/draft-builder.ts';

/** Every text that no document may contain has this, in capitals or not, also in ids and names. */
export const SECRET = /geheim/i;

const HASH = '5'.repeat(64);
const UNUSED_PICTURE = '6'.repeat(64);
const MOMENT = '2026-11-01T10:00:00+01:00';
const VARIANT = { audiences: ['geheim-variant'] };

let count = 0;
const secret = (): string => `GEHEIM${++count}`;
const hidden = (): Inline => ({ type: 'run', text: secret(), ...VARIANT });

type Unpublished<Kind extends BlockKind> = {
  [Name in keyof (typeof fieldRules)[Kind]]: (typeof fieldRules)[Kind][Name] extends { published: false }
    ? Name
    : never;
}[keyof (typeof fieldRules)[Kind]];

/** A secret for each field that no document contains; a missing field does not compile. */
const UNPUBLISHED: { [Name in { [Kind in BlockKind]: Unpublished<Kind> }[BlockKind]]: (block: Block) => unknown } = {
  tags: () => [secret()],
  themes: () => [secret()],
  note: secret,
  blockStatus: () => 'retired',
  revisions: ({ revision }) => [{ hash: revision, date: MOMENT, by: secret(), previous: null }],
  provenance: () => [{ file: `${secret()}.json`, hash: HASH, kind: 'zaak' }],
};

/** Notes about a motion, with a verdict. */
const makeSecretLog = (): FollowUpEntry[] => [
  followUpEntrySchema.parse({
    says: secret(),
    place: secret(),
    verdict: { grade: 'not', by: secret() },
    next: { step: secret() },
  }),
];

/** Adds internal data of colleagues and the library to a block, which no document prints. */
function withSecrets(one: Block): Block {
  const unpublished = listFieldRules(one.kind).flatMap(([name, { published }]) =>
    published === false ? [[name, UNPUBLISHED[name as keyof typeof UNPUBLISHED](one)]] : [],
  );
  const internal = {
    ...Object.fromEntries(unpublished),
    aliases: [...one.aliases, `geheim-${one.id}`],
    body: [...one.body, { ...para(`variant-${one.id}`, secret()), ...VARIANT }],
  };
  if (one.kind === 'motion') {
    const tied = { by: secret(), at: MOMENT, source: secret() };
    const decisions = [{ id: secret(), result: 'adopted', date: null, text: secret(), tied }];
    return { ...one, ...internal, decisions, followUp: makeSecretLog() };
  }
  if (one.kind === 'commitment') return { ...one, ...internal, followUp: makeSecretLog() };
  if (one.kind === 'quote') {
    return { ...one, ...internal, approvedBy: secret(), approvedOn: '2026-11-01', approvedWhere: secret() };
  }
  return { ...one, ...internal };
}

/** Text and blocks that this variant of the document does not print. */
function unprinted(): { body: BodyNode[]; blocks: Block[] } {
  const body = (id: string): ContentNode[] => [para(id, secret())];
  const otherVariant = block('passage', { id: 'geheim-passage', title: secret(), body: body('ander-lijf') });
  const unused = block('demand', { id: 'geheim-eis', title: secret(), body: body('los-lijf') });
  const droppedGround = block('source', {
    id: 'geheim-bron',
    title: secret(),
    source: { type: 'website', organisation: secret(), title: secret(), date: null, url: null, language: 'nl' },
  });
  const adapted = block('demand', {
    id: 'eis-met-eigen-tekst',
    title: secret(),
    body: body('vervangen'),
    grounds: [{ block: droppedGround.id, shows: secret() }],
  });
  const short = block('demand', {
    id: 'eis-op-een-regel',
    title: 'Een eis',
    body: body('kort-lijf'),
    addressee: 'de regering',
  });
  const quote = block('quote', {
    id: 'citaat-bij-een-eis',
    title: 'Citaat',
    body: [para('woorden', 'Dit zeggen wij.')],
    demand: unused.id,
  });
  const motion = block('motion', {
    id: 'motie-met-knip',
    title: 'Motie',
    body: [
      para('deel-1', 'De Kamer,'),
      para('deel-2', secret()),
      para('deel-3', 'en gaat over tot de orde van de dag.'),
    ],
  });
  const at = (of: Block, form: BlockInstance['form'], more: Partial<BlockInstance> = {}): BodyNode =>
    place(of, form, { threads: ['geheim-draad'], ...more });
  return {
    blocks: [otherVariant, unused, droppedGround, adapted, short, quote, motion],
    body: [
      { type: 'heading', id: 'kop-x', level: 1, content: [...words('Kop'), hidden()] },
      {
        ...para('alinea-x', [...words('Gewoon.'), { ...hidden(), type: 'run', text: secret() }]),
        threads: ['geheim-draad'],
      },
      { ...para('alinea-y', secret()), ...VARIANT },
      {
        type: 'list',
        id: 'lijst-x',
        ordered: true,
        items: [
          { id: 'punt-x', content: [hidden()], lists: [], ...VARIANT },
          { id: 'punt-y', content: words('Punt'), lists: [] },
        ],
      },
      {
        type: 'table',
        id: 'tabel-x',
        caption: [...words('Tabel'), hidden()],
        columns: [{}, {}],
        rows: [
          {
            cells: [
              { id: 'cel-x', content: [para('cel-x-p', secret())], ...VARIANT },
              { id: 'cel-y', content: [para('cel-y-p', 'Cel')] },
            ],
          },
        ],
      },
      {
        type: 'quotation',
        id: 'citaat-x',
        content: [{ ...para('citaat-x-p', secret()), ...VARIANT }],
        attribution: [...words('Wie'), hidden()],
      },
      {
        type: 'figure',
        id: 'plaat-x',
        image: HASH,
        decorative: true,
        alt: secret(),
        caption: [...words('Plaat'), hidden()],
      },
      para('noot-x', [
        { type: 'footnote', id: 'voetnoot-x', content: [para('voetnoot-x-p', [...words('Noot'), hidden()])] },
      ]),
      at(otherVariant, 'full', VARIANT),
      at(adapted, 'full', {
        own: { title: 'Onze eis', body: [para('eigen', 'Onze tekst.')] },
        grounds: { added: [], dropped: [droppedGround.id] },
      }),
      at(short, 'short', {
        own: { body: body('eigen-kort') },
        grounds: { added: [{ block: 'weg', shows: secret() }], dropped: [] },
      }),
      at(quote, 'full'),
      at(motion, 'full', { excerpt: [0, 2] }),
    ],
  };
}

/** The draft with a secret in each field that its documents do not print. */
export function withSecretsEverywhere(draft: Draft): Draft {
  const { body, blocks } = unprinted();
  const known = Object.fromEntries(
    [...Object.values(draft.blocks), ...blocks].map((one) => [one.id, withSecrets(one)]),
  );
  const finding = { check: 'variable-empty', node: null, block: 'geheim-eis', says: HASH };
  const picture = { mediaType: 'image/png' as const, width: 1, height: 1 };
  return {
    ...draft,
    houseStyle: '/home/geheim/huisstijl',
    title: [...draft.title, hidden()],
    body: [...draft.body, ...body],
    blocks: known,
    variables: { ...draft.variables, geheim: { value: secret() } },
    definitions: [
      ...draft.definitions,
      {
        name: 'geheim',
        label: { nl: secret(), en: secret() },
        placeholder: { nl: secret(), en: secret() },
        type: 'text',
        filledBy: 'writer',
      },
    ],
    images: {
      ...draft.images,
      [HASH]: { ...picture, name: secret() },
      [UNUSED_PICTURE]: { ...picture, name: secret() },
    },
    agenda: [
      {
        kamerstuk: { chamber: 'II', dossier: '28638', addition: null, number: '1' },
        title: secret(),
        date: null,
        sender: secret(),
      },
    ],
    threads: [
      {
        id: 'geheim-draad',
        resolved: false,
        comments: [{ id: 'geheim-opmerking', by: secret(), at: MOMENT, text: secret() }],
      },
    ],
    audiences: [{ id: 'geheim-variant', name: secret() }],
    silenced: [{ ...finding, reason: secret(), by: secret(), at: MOMENT }],
    overruled: [{ reason: secret(), by: secret(), at: MOMENT, findings: [finding] }],
  };
}
