import { LibraryError } from '../../preload/contract/errors'
import { pageParts, type PageParts, type PageWish } from '../../preload/contract/page'

/** Takes a page apart where there is a Chromium to do it: never in this process. */
export type TakeApart = (html: string, url: string | null, want?: PageWish) => Promise<PageParts>

/** What comes from where foreign markup was is believed only once it is checked. */
export function checked(takeApart: TakeApart): TakeApart {
  return async (html, url, want) => {
    const parts = pageParts.safeParse(await takeApart(html, url, want))
    if (parts.success) return parts.data
    throw new LibraryError(
      'unreadable',
      'What this page holds could not be understood; keep the file and report it.',
    )
  }
}
