// Checks the imports between rooms against .dependency-cruiser.cjs, in the project in `root`.
import { existsSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** Counts the modules and imports, and describes each import that is not allowed in a sentence. */
export async function findCrossedBoundaries(root) {
  const { forbidden, options } = await extractConfig(`${root}/.dependency-cruiser.cjs`);
  const before = process.cwd();
  process.chdir(root);
  try {
    const { output } = await cruise(
      ['engine', 'electron', 'renderer'].filter((room) => existsSync(room)),
      { ...options, ruleSet: { forbidden }, validate: true, baseDir: root },
      {},
      { tsConfig: extractTSConfig(`${root}/tsconfig.base.json`) },
    );
    const { totalCruised, totalDependenciesCruised, violations } = output.summary;
    return {
      modules: totalCruised,
      arrows: totalDependenciesCruised,
      crossed: violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    };
  } finally {
    process.chdir(before);
  }
}
