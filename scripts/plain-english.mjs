// Words that a reader does not understand at first sight, found in declared names and in comments. The folders in CLEAN
// have none and must stay so; the list grows until it names the whole tree.
// `node scripts/plain-english.mjs FILE_OR_FOLDER ...` prints every place and counts them by folder; without arguments it does so
// for the whole tree and names the clean folders that the list lacks.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { ROOT } from './bootstrap.mjs';

/** Folders, from the root of the project, in which no word of the lists below occurs. */
export const CLEAN = [
  'electron',
  'engine/cli',
  'engine/core/checks',
  'engine/core/citations',
  'engine/core/compose/texts',
  'engine/core/diff',
  'engine/core/document-types',
  'engine/core/drafts',
  'engine/core/evidence',
  'engine/core/house-styles',
  'engine/core/layout',
  'engine/core/mail',
  'engine/core/records',
  'engine/core/richtext',
  'engine/core/speaking-time',
  'engine/core/spelling',
  'engine/core/typography',
  'engine/core/votes',
  'engine/core/words',
  'engine/jobs',
  'engine/publish/html',
  'engine/publish/pdf/template',
  'engine/publish/text',
  'engine/publish/texts',
  'engine/sources',
  'engine/store/front-matter',
  'engine/store/search',
  'engine/store/texts',
  'renderer',
  'scripts',
  'tests',
];

/** Words that are wrong as a name or as a part of a camel case name, each with the reason. */
const NAME_WORDS = {
  told: 'notify, emit, onMessage',
  heard: 'onMessage, received',
  anew: 'again, from scratch',
  whoever: 'caller, reader',
  whose: 'owner',
  somebody: 'user, caller',
  stead: 'replacement',
  met: 'merged',
  unspoken: 'indirect',
  lacks: 'missing',
  underway: 'pending',
  stranger: 'untrusted',
};

/** Words that are wrong as a whole name: a preposition, a participle or a verb where a noun belongs. */
const WHOLE_NAMES = {
  tell: 'notify, emit',
  tells: 'notifies, emits',
  hear: 'onMessage',
  hears: 'onMessage',
  under: 'pending',
  underWay: 'pending',
  meet: 'merge',
  meets: 'merges',
  rests: 'isIdle',
  wakes: 'restarts',
  lieDown: 'stopWhenIdle',
  asks: 'request',
  answers: 'responses',
  door: 'entryPoint',
  dress: 'attributes, decoration',
};

/** Expressions that are wrong in a comment. */
const COMMENT_WORDS = [
  [/(?:^|[.:;] )(?:Who|Whoever|What|Where)\b(?![^.]*\?)/g, 'onderwerp, werkwoord, lijdend voorwerp'],
  [/\banew\b/gi, 'again, from scratch'],
  [/\b(?:somebody|whoever)\b/gi, 'the user, the caller, another process'],
  [/\b(?:is|are|was|were|be|been|being) told\b/gi, 'notify, emit, report'],
  [/\b(?:hears?|heard) (?:of|from|that)\b/gi, 'receives, is notified'],
  [/\b(?:under way|underway|on (?:its|their) way)\b/gi, 'in flight, pending'],
  [/\b(?:lies?|lay) down\b|\bwakes?\b/gi, 'stops when idle, restarts'],
  [/\bas (?:it|they) stands?\b/gi, 'unchanged, verbatim'],
  [/\bstands? (?:in|there|beside|here|at|on|with)\b/gi, 'is, is stored in'],
  [/\bstrangers?\b/gi, 'untrusted sender'],
  [/\bdoors?\b/gi, 'entry point'],
  [/\bthe house\b(?! style)/gi, 'the app, AppServices'],
  [/\bunspoken\b/gi, 'changed indirectly'],
  [/\bset aside\b/gi, 'off-screen'],
];

const isWord = (list, word) => Object.hasOwn(list, word);

/** The words of a camel case or upper case name, in lower case. */
function wordsOfName(name) {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ _$]+/);
}

/** The better word for a name, or `undefined` where nothing is wrong with it. */
function betterName(name) {
  if (isWord(WHOLE_NAMES, name)) return WHOLE_NAMES[name];
  const wrong = wordsOfName(name).find((word) => isWord(NAME_WORDS, word));
  return wrong && NAME_WORDS[wrong];
}

/** Text of a comment without its marks, on one line, so that an expression is found across a line break. */
function plainComment(comment) {
  return comment
    .replace(/^\/\*+|\*+\/$/g, '')
    .replace(/^[ \t]*(?:\/\/+|\*)[ \t]?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Every wrong word in the source text of one file.
 *
 * @param {string} file Its name says how it is parsed: `.tsx` has elements, `.ts` and `.mjs` have none.
 * @param {string} text
 * @returns {{ line: number, kind: 'naam' | 'commentaar', found: string, better: string }[]}
 */
export function findPrivateEnglish(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const report = (position, kind, what, better) =>
    found.push({ line: source.getLineAndCharacterOfPosition(position).line + 1, kind, found: what, better });
  const literalEnds = new Map();
  const visit = (node) => {
    if (isLiteral(node)) literalEnds.set(node.getStart(source), node.end);
    if (ts.isIdentifier(node) && node.parent.name === node && !ts.isPropertyAccessExpression(node.parent)) {
      const better = betterName(node.text);
      if (better) report(node.getStart(source), 'naam', node.text, better);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const { position, comment } of commentsOf(source, literalEnds)) {
    const plain = plainComment(comment);
    for (const [expression, better] of COMMENT_WORDS)
      for (const [match] of plain.matchAll(expression)) report(position, 'commentaar', match.trim(), better);
  }
  return found.sort((a, b) => a.line - b.line);
}

function isLiteral(node) {
  return (
    ts.isLiteralExpression(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isTemplateHead(node) ||
    ts.isJsxText(node)
  );
}

/**
 * The comments of a file; line comments below each other are one. The scanner alone cannot tell a comment from a regular
 * expression or the text of an element, so it jumps over the literals that the parser found.
 */
function commentsOf(source, literalEnds) {
  const { text } = source;
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, source.languageVariant, text);
  const comments = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    const start = scanner.getTokenStart();
    const literalEnd = literalEnds.get(start);
    if (literalEnd !== undefined && literalEnd > start) {
      scanner.resetTokenState(literalEnd);
      continue;
    }
    const isLineComment = token === ts.SyntaxKind.SingleLineCommentTrivia;
    if (!isLineComment && token !== ts.SyntaxKind.MultiLineCommentTrivia) continue;
    const comment = scanner.getTokenText();
    const last = comments.at(-1);
    if (isLineComment && last?.isLineComment && NEXT_LINE.test(text.slice(last.end, start))) {
      last.comment += `\n${comment}`;
      last.end = scanner.getTokenEnd();
    } else comments.push({ position: start, end: scanner.getTokenEnd(), comment, isLineComment });
  }
  return comments;
}

/** White space between two comments on lines below each other. */
const NEXT_LINE = /^[ \t\r]*\n[ \t]*$/;

const SOURCE_FILE = /\.(?:tsx?|mjs)$/;
/** This file, which has to name the words that it refuses. */
const OWN_PATH = 'scripts/plain-english.mjs';

/** Source files in a folder and the folders below it, or the one file, as paths from `root` with forward slashes. */
function sourceFiles(root, path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) throw new Error(`scripts/plain-english.mjs noemt ${path}, en dat is er niet.`);
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .filter((name) => SOURCE_FILE.test(name) && !name.includes('node_modules/') && name !== OWN_PATH)
    .sort();
}

/**
 * Every wrong word below some folders of the project in `root`. A folder that does not exist is an error, so that a folder
 * that moves keeps its place in the list.
 */
export function privateEnglishIn(root, folders = CLEAN) {
  return folders
    .flatMap((folder) => sourceFiles(root, folder))
    .flatMap((file) =>
      findPrivateEnglish(file, readFileSync(join(root, file), 'utf8')).map((place) => ({ file, ...place })),
    );
}

/** One found word as a sentence for the terminal. */
export function sentenceOf({ file, line, kind, found, better }) {
  return `${file}:${line}: ${kind} ‘${found}’: schrijf ${better}`;
}

const ROOMS = ['electron', 'engine', 'renderer', 'scripts', 'tests'];

/** Folders in which no word was found and that `CLEAN` may therefore name, without those inside another one of them. */
function newCleanFolders(files, places) {
  const wrong = new Set(places.flatMap(({ file }) => foldersOf(file)));
  const clean = new Set(files.flatMap(foldersOf).filter((folder) => !wrong.has(folder) && !isListed(folder)));
  return [...clean].filter((folder) => !clean.has(dirname(folder))).sort();
}

const isListed = (folder) => CLEAN.some((one) => folder === one || folder.startsWith(`${one}/`));

/** `a/b/c.ts`: `a` and `a/b`. */
function foldersOf(file) {
  const names = file.split('/').slice(0, -1);
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const paths = process.argv.slice(2).map((path) => relative(ROOT, resolve(path)).replaceAll('\\', '/'));
  const places = privateEnglishIn(ROOT, paths.length > 0 ? paths : ROOMS);
  for (const place of places) console.log(sentenceOf(place));
  const counts = new Map();
  for (const folder of places.map(({ file }) => dirname(file))) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  for (const [folder, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(5)}  ${folder}`);
  console.log(`${String(places.length).padStart(5)}  samen`);
  if (paths.length === 0)
    for (const folder of newCleanFolders(
      ROOMS.flatMap((room) => sourceFiles(ROOT, room)),
      places,
    ))
      console.log(`Schoon, en nog niet in CLEAN: ${folder}`);
}
