import * as tags from '../../../main/library/annotations/tags'
import { allTags, complete } from '../../../main/library/annotations/tags/tag-list'
import { all, type Library } from '../../../main/library/database/database'
import { suggestLinks } from '../../../main/library/search/link-suggestions'
import type { HighlightId, TaggingId } from '../../../preload/contract/common'
import type { Measuring } from '../measuring'
import { wordOfRank } from '../natural-texts'

const rounds = 20
const completionGoal = 30
const listGoal = 150

/** Puts a tag on a highlight; done again, takes it off: afterwards the library is as it was. */
function tagging(library: Library): () => void {
  const [highlight] = all<{ id: HighlightId }>(library, 'SELECT id FROM highlight ORDER BY n DESC LIMIT 1')
  if (highlight === undefined) throw new Error('nothing is highlighted')
  let put: TaggingId | null = null
  return () => {
    if (put === null) put = tags.add(library, { highlightId: highlight.id, name: 'Topic 1/1' }).id
    else {
      tags.remove(library, { taggingId: put })
      put = null
    }
  }
}

/** The list of all tags, and those that are meant by what is typed; each of them after a change of one tagging, too. */
export async function measureTags(measure: Measuring, library: Library): Promise<void> {
  const change = tagging(library)
  for (const letters of [1, 2, 3])
    measure.of(`completing a tag of ${letters} letters`, completionGoal, rounds, (n) =>
      complete(library, { typed: wordOfRank(n * 11).slice(0, letters) }),
    )
  measure.of('tagging a highlight', null, rounds, change)
  measure.of('tagging a highlight, and completing a tag', completionGoal, rounds, (n) => {
    change()
    return complete(library, { typed: wordOfRank(n * 11).slice(0, 1) })
  })
  await measure.inTurns('all tags', listGoal, rounds, () => allTags(library))
  await measure.inTurns('tagging a highlight, and all tags', listGoal, rounds, () => {
    change()
    return allTags(library)
  })
}

/** What a link in a note can lead to. */
export function measureLinks(measure: Measuring, library: Library): void {
  for (const letters of [1, 2, 3, 10])
    measure.of(`suggesting links for ${letters} letters`, completionGoal, rounds, (n) =>
      suggestLinks(library, wordOfRank(40 + n * 11).slice(0, letters)),
    )
  measure.of('suggesting links for a word of most titles', completionGoal, rounds, () =>
    suggestLinks(library, 'plan'),
  )
  measure.of('suggesting links for two words', completionGoal, rounds, (n) =>
    suggestLinks(library, `${wordOfRank(20 + n)} ${wordOfRank(60 + n)}`),
  )
}
