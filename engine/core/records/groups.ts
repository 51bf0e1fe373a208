/** Groups of equivalent names (union–find with path halving), with nearly constant time for each operation. */
export class Groups {
  readonly #above = new Map<string, string>();

  /** The representative name of this name's group. */
  find(name: string): string {
    let at = name;
    for (;;) {
      const above = this.#above.get(at);
      if (above === undefined || above === at) return at;
      const over = this.#above.get(above) ?? above;
      this.#above.set(at, over);
      at = over;
    }
  }

  /** Merges two groups. The smaller name represents both, so that the result does not depend on the order. */
  join(a: string, b: string): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first === second) return;
    if (first < second) this.#above.set(second, first);
    else this.#above.set(first, second);
  }
}
