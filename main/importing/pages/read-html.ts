import type { Reading } from '../../../preload/contract/importing'
import { refuseJunk } from '../decoding/refuse-binary'
import type { Decoded } from '../decoding/encoding-label'
import type { TakeApart } from '../take-apart'
import { readPage } from './read-page'
import { momentOfSaved } from './saved-page'

/** Pages often say their encoding after a long head of scripts. */
export const pageHeadBytes = 16_384

/** Reads the text of a web page as the article in it. */
export async function readHtml(
  { text }: Decoded,
  url: string | null,
  takeApart: TakeApart,
): Promise<Reading> {
  refuseJunk(text)
  const reading = readPage(await takeApart(text.replace(/^\ufeff/, ''), url), url)
  return { ...reading, savedAt: momentOfSaved(text) }
}
