// Builds the command and writes the sample inbreng as Word and PDF into out/.
import { bootstrap, ROOT, run, step } from './bootstrap.mjs';

bootstrap();
step('Bouwen');
run('node', ['scripts/build.mjs']);
step('Het voorbeeld maken');
run('node', [`${ROOT}dist/cli/inbreng.mjs`, 'demo', '--out', 'out', ...process.argv.slice(2)]);
