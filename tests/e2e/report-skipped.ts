import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Reports at the end which tests did not run on this machine, and why. */
export default class ReportSkipped implements Reporter {
  readonly #left = new Map<string, string>();

  onTestEnd(test: TestCase, { status }: TestResult): void {
    if (status !== 'skipped') return;
    const why = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
    this.#left.set(test.titlePath().filter(Boolean).join(' › '), why);
  }

  onEnd(): void {
    for (const [name, why] of this.#left) console.log(`  not run here: ${name}: ${why}`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
