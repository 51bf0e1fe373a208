/** A cache of bounded size for the results of a pure function. Drops values that were not used lately. */
export class BoundedCache<Value> {
  readonly #capacity: number;
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();

  /** Keeps at least the last `capacity` values, and at most twice as many. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The value of this key; undefined: it is not cached. */
  find(key: string): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const older = this.#older.get(key);
    if (older !== undefined) this.add(key, older);
    return older;
  }

  /** The value of this key; calls `make` when it is not cached. */
  get(key: string, make: () => Value): Value {
    return this.find(key) ?? this.add(key, make());
  }

  /** Caches a value, and returns it. */
  add(key: string, value: Value): Value {
    if (this.#recent.size >= this.#capacity) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
    return value;
  }
}
