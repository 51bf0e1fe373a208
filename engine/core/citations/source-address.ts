/** Web addresses of the official sources of a block. The app shows addresses and never opens one. */
export interface SourceAddress {
  /**
   * `vote`: a motion with its decisions and votes, and `decision`: a decision, both as JSON of the open data; `paper`: the
   * Kamerstuk as XML; `page`: its web page; `report`: a GRETA report.
   */
  of: 'vote' | 'decision' | 'paper' | 'page' | 'report';
  addresses: string[];
}
