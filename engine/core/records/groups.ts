/** Groups of names that belong together (union–find with path halving): joining is nearly free, whatever the order. */
export class Groups {
  readonly #above = new Map<string, string>();

  /** The name that stands for the group of this one. */
  of(name: string): string {
    let at = name;
    for (;;) {
      const above = this.#above.get(at);
      if (above === undefined || above === at) return at;
      const over = this.#above.get(above) ?? above;
      this.#above.set(at, over);
      at = over;
    }
  }

  /** The smaller name stands for both, so that the outcome does not depend on the order. */
  join(a: string, b: string): void {
    const [first, second] = [this.of(a), this.of(b)];
    if (first === second) return;
    if (first < second) this.#above.set(second, first);
    else this.#above.set(first, second);
  }
}
