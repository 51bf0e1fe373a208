/** An app that is started once and begins anew for each test; it stands in the main process under this name. */
export interface WarmApp {
  /** Begins with a folder of data, as a start with these arguments does. What it was doing before is ended first. */
  begin: (data: string, args: string[]) => Promise<void>;
  /** Closes every window, asks nothing, and ends the processes. What tests replaced in Electron is as it was. */
  end: () => Promise<void>;
}
