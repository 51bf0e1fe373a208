// Style, then the arrows of the house, then what nobody uses.
import { bootstrap, fail, ROOT, run, step } from './bootstrap.mjs';

bootstrap();

step('Stijl (biome)');
run('npx', ['biome', 'check', '--error-on-warnings', '.']);

step('Grenzen tussen de kamers (dependency-cruiser)');
const { crossedBoundaries } = await import('./boundaries.mjs');
const { modules, arrows, crossed } = await crossedBoundaries(ROOT);
for (const sentence of crossed) console.error(sentence);
// With a TypeScript that it does not know, dependency-cruiser sees nothing and says that all is well.
if (modules === 0) fail('dependency-cruiser heeft geen enkel bestand gelezen.');
if (crossed.length > 0) fail(`${crossed.length} overtreding(en) van de grenzen.`);
console.log(`${modules} modules, ${arrows} verbindingen, geen overtredingen.`);

step('Wat niemand gebruikt (knip)');
run('npx', ['knip']);
