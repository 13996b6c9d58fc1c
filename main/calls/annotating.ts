import type { Handlers } from '../../preload/contract/index'
import { replaceHighlight } from '../library/annotations/highlight-extent'
import * as highlights from '../library/annotations/highlights'
import { removeMany, setColorOfMany } from '../library/annotations/many-highlights'
import { notePage } from '../library/annotations/note-page'
import * as notes from '../library/annotations/notes'
import * as tags from '../library/annotations/tags'
import { describe, setColor } from '../library/annotations/tags/describe-tags'
import { wouldMerge } from '../library/annotations/tags/move-tags'
import { allTags, complete } from '../library/annotations/tags/tag-list'
import type { Program } from '../app/program'
import { decideHighlight, listHighlights, reworded } from '../use-cases/reworded'
import { onLibrary } from './on-library'
import { reviewCalls } from './searching/reviewing'

type Names = Exclude<
  Extract<keyof Handlers, `highlight.${string}` | `note.${string}` | `tag.${string}` | `review.${string}`>,
  'tag.rename' | 'tag.merge' | 'tag.delete'
>

/**
 * A highlight is answered with what became of its words since, so that the window compares no texts. One that
 * is removed takes its notes with it, which is why `note` stands among what changed.
 */
export function annotatingCalls(program: Program): Pick<Handlers, Names> {
  const { read, write, writeInTurns } = onLibrary(program)
  return {
    'highlight.list': read(listHighlights),
    'highlight.create': write(['highlight', 'change'], (library, draft) =>
      reworded(library, highlights.create(library, draft)),
    ),
    'highlight.setColor': write(['highlight', 'change'], (library, change) =>
      reworded(library, highlights.setColor(library, change)),
    ),
    'highlight.setStyle': write(['highlight', 'change'], (library, change) =>
      reworded(library, highlights.setStyle(library, change)),
    ),
    'highlight.replace': write(['highlight', 'note', 'tag', 'change'], (library, change) =>
      reworded(library, replaceHighlight(library, change)),
    ),
    'highlight.decide': write(['highlight', 'change'], decideHighlight),
    'highlight.remove': write(['highlight', 'note', 'change'], highlights.remove),
    'highlight.setColorOfMany': writeInTurns(['highlight', 'change'], setColorOfMany),
    'highlight.removeMany': writeInTurns(['highlight', 'note', 'change'], removeMany),
    'note.list': read(notes.list),
    'note.listByEntity': read(notes.listByEntity),
    'note.alone': read(notes.alone),
    'note.page': read(notePage),
    'note.create': write(['note', 'change'], notes.create),
    'note.save': write(['note', 'change'], notes.save),
    'note.remove': write(['note', 'change'], notes.remove),
    'note.setPinned': write(['note', 'change'], notes.setPinned),
    'tag.list': read(tags.list),
    'tag.all': read(allTags),
    'tag.complete': read(complete),
    'tag.wouldMerge': read(wouldMerge),
    'tag.add': write(['tag', 'change'], tags.add),
    'tag.remove': write(['tag', 'change'], tags.remove),
    'tag.setColor': write(['tag', 'change'], setColor),
    'tag.describe': write(['tag', 'change'], describe),
    ...reviewCalls(program),
  }
}
