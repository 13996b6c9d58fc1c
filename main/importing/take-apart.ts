import type { PageParts, PageWish } from '../../preload/contract/page'

/**
 * Takes a page apart where there is a Chromium to do it: never in this process. What comes from there was checked against
 * the contract as it came in.
 */
export type TakeApart = (html: string, url: string | null, want?: PageWish) => Promise<PageParts>
