// Checks style, imports between rooms, plain English, style sheets, and code that nothing uses.
import { bootstrap, fail, ROOT, run, step } from './bootstrap.mjs';

bootstrap();

step('Stijl (biome)');
run('npx', ['biome', 'check', '--error-on-warnings', '.']);

step('Grenzen tussen de kamers (dependency-cruiser)');
const { findCrossedBoundaries } = await import('./boundaries.mjs');
const { modules, arrows, crossed } = await findCrossedBoundaries(ROOT);
for (const sentence of crossed) console.error(sentence);
// dependency-cruiser reads no file, and reports no error, with a TypeScript that it does not know.
if (modules === 0) fail('dependency-cruiser heeft geen enkel bestand gelezen.');
if (crossed.length > 0) fail(`${crossed.length} overtreding(en) van de grenzen.`);
console.log(`${modules} modules, ${arrows} verbindingen, geen overtredingen.`);

step('Gewoon Engels (plain-english)');
const { CLEAN, privateEnglishIn, sentenceOf } = await import('./plain-english.mjs');
const wrongWords = privateEnglishIn(ROOT);
for (const place of wrongWords) console.error(sentenceOf(place));
if (wrongWords.length > 0) fail(`${wrongWords.length} namen of commentaren zijn geen gewoon Engels.`);
console.log(`${CLEAN.length} mappen, geen verkeerde woorden.`);

step('Stijlbladen (class-names)');
const { wrongClassNamesIn } = await import('./class-names.mjs');
const wrongClassNames = wrongClassNamesIn(ROOT);
for (const sentence of wrongClassNames) console.error(sentence);
if (wrongClassNames.length > 0) fail(`${wrongClassNames.length} classes zijn verkeerd.`);
console.log('Elke class staat in het blad van haar onderdeel en in een script.');

step('Wat niemand gebruikt (knip)');
run('npx', ['knip']);
