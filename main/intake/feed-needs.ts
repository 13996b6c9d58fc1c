import { putTag } from '../library/annotations/tags'
import { placePassage } from '../passages/place'
import { isSameEntry, isSamePage, isSameStory } from '../passages/same-story'

/** What the library is handed where it stores a feed's entries: it has no rules for texts of its own. */
export const feedNeeds = { placePassage, putTag, isSameStory, isSamePage, isSameEntry }
