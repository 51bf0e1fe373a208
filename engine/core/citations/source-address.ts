/** Where a browser finds what a block rests on. The app writes addresses and never opens one. */
export interface SourceAddress {
  /** `vote`: a motion with its decisions and votes, as JSON; `paper` and `page`: the Kamerstuk as XML and to read; `report`: of GRETA. */
  of: 'vote' | 'decision' | 'paper' | 'page' | 'report';
  addresses: string[];
}
