/** An app that is started once and begins from scratch for each test; a global of the main process under this name. */
export interface WarmApp {
  /** Begins with a data folder and these arguments, like a start. The former work is ended first. */
  begin: (data: string, args: string[]) => Promise<void>;
  /** Closes every window without questions, ends the processes, and restores everything that tests replaced in Electron. */
  end: () => Promise<void>;
}
