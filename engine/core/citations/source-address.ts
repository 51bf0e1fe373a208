/** Web addresses of the official sources of a block. The app shows addresses and never opens one. */
export interface SourceAddress {
  /** `vote`: a motion with decisions and votes, as JSON; `paper`: the Kamerstuk as XML; `page`: its web page. */
  of: 'vote' | 'decision' | 'paper' | 'page' | 'report';
  addresses: string[];
}
