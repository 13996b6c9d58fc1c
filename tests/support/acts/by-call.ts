import type { Library } from '../../../main/library/database/database'
import type { CallName } from '../../../preload/contract/index'
import type { Random } from '../random'
import { actsOnArticles } from './on-articles'
import { actsOnCollections } from './on-collections'
import { actsOnColors } from './on-colors'
import { actsOnFeeds } from './on-feeds'
import { actsOnFindings } from './on-findings'
import { actsOnImages } from './on-images'
import { actsOnTags } from './on-tags'
import { actsOnWords } from './on-words'

/** Does something that a person can do, where there is something to do it with. */
export type Act = (library: Library, random: Random) => void | Promise<void>

/** Every act of a person's that undo takes back, by the call that does it; `tests/bridge` says where one is missing. */
export const actsByCall: Partial<Record<CallName, Act>> = {
  ...actsOnArticles,
  ...actsOnCollections,
  ...actsOnColors,
  ...actsOnImages,
  ...actsOnTags,
  ...actsOnWords,
  ...actsOnFeeds,
  ...actsOnFindings,
}
