// Style, then the arrows of the house.
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { fail, ROOT, run, step } from './bootstrap.mjs';

step('Stijl (biome)');
run('npx', ['biome', 'check', '--error-on-warnings', '.']);

step('Grenzen tussen de kamers (dependency-cruiser)');
process.chdir(ROOT);
const options = await extractConfig('./.dependency-cruiser.cjs');
const result = await cruise(['engine'], { ...options.options, ruleSet: { forbidden: options.forbidden }, validate: true }, {}, { tsConfig: extractTSConfig('tsconfig.base.json') });
const { summary } = result.output;
for (const violation of summary.violations) console.error(`${violation.rule.name}: ${violation.from} → ${violation.to}`);
// With a TypeScript that it does not know, dependency-cruiser sees nothing and says that all is well.
if (summary.totalCruised === 0) fail('dependency-cruiser heeft geen enkel bestand gelezen.');
if (summary.error > 0) fail(`${summary.error} overtreding(en) van de grenzen.`);
console.log(`${summary.totalCruised} modules, ${summary.totalDependenciesCruised} verbindingen, geen overtredingen.`);

step('Wat niemand gebruikt (knip)');
run('npx', ['knip']);
