// Style, then the arrows of the house, then what nobody uses.
import { bootstrap, fail, ROOT, run, step } from './bootstrap.mjs';

bootstrap();

step('Stijl (biome)');
run('npx', ['biome', 'check', '--error-on-warnings', '.']);

step('Grenzen tussen de kamers (dependency-cruiser)');
process.chdir(ROOT);
const { cruise } = await import('dependency-cruiser');
const { default: extractConfig } = await import('dependency-cruiser/config-utl/extract-depcruise-config');
const { default: extractTSConfig } = await import('dependency-cruiser/config-utl/extract-ts-config');
const { forbidden, options } = await extractConfig('./.dependency-cruiser.cjs');
const result = await cruise(
  ['engine'],
  { ...options, ruleSet: { forbidden }, validate: true },
  {},
  { tsConfig: extractTSConfig('tsconfig.base.json') },
);
const { summary } = result.output;
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
// With a TypeScript that it does not know, dependency-cruiser sees nothing and says that all is well.
if (summary.totalCruised === 0) fail('dependency-cruiser heeft geen enkel bestand gelezen.');
if (summary.error > 0) fail(`${summary.error} overtreding(en) van de grenzen.`);
console.log(`${summary.totalCruised} modules, ${summary.totalDependenciesCruised} verbindingen, geen overtredingen.`);

step('Wat niemand gebruikt (knip)');
run('npx', ['knip']);
