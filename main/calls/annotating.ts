import { mergeCalls } from '../../preload/contract/define'
import type { Noun } from '../../preload/contract/events'
import type { Handlers } from '../../preload/contract/index'
import { addNoteImage } from '../intake/note-image'
import * as colors from '../library/annotations/colors'
import { replaceHighlight } from '../library/annotations/highlight-extent'
import * as highlights from '../library/annotations/highlights'
import { createOnImage } from '../library/annotations/image-highlights'
import { linkedFrom } from '../library/annotations/linked-from'
import { removeMany, setColorOfMany, tagMany } from '../library/annotations/many-highlights'
import { notePage } from '../library/annotations/note-page'
import type { Library } from '../library/database/database'
import * as notes from '../library/annotations/notes'
import * as tags from '../library/annotations/tags'
import { describe, setColor, setMemo } from '../library/annotations/tags/describe-tags'
import { wouldMerge } from '../library/annotations/tags/move-tags'
import { allTags, complete } from '../library/annotations/tags/tag-list'
import type { Program } from '../app/program'
import { decideHighlight, listHighlights, reworded } from '../use-cases/reworded'
import { onLibrary } from './on-library'
import { codeCalls } from './searching/codes'
import { reviewCalls } from './searching/reviewing'

/** The window keeps the words, says why they are not saved, and asks again by itself. */
const noteWaitsMs = 1_000

type Names = Exclude<
  Extract<keyof Handlers, `highlight.${string}` | `note.${string}` | `tag.${string}` | `review.${string}`>,
  'tag.rename' | 'tag.merge' | 'tag.delete'
>

/**
 * A highlight is answered with what became of its words since, so that the window compares no texts. One that
 * is removed takes its notes with it, which is why `note` stands among what changed.
 */
function textCalls(program: Program): Pick<Handlers, Names> {
  const { read, write, writeInTurns } = onLibrary(program)
  return {
    ...tagCalls(program),
    'highlight.list': read(listHighlights),
    'highlight.create': write(['highlight', 'change'], (library, draft) =>
      reworded(library, highlights.create(library, draft)),
    ),
    'highlight.createOnImage': write(['highlight', 'note', 'tag', 'change'], (library, draft) =>
      reworded(library, createOnImage(library, draft)),
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
    'note.linkedFrom': read(linkedFrom),
    'note.alone': read(notes.alone),
    'note.page': read(notePage),
    'note.create': write(['note', 'change'], notes.create, noteWaitsMs),
    'note.save': write(['note', 'change'], notes.save, noteWaitsMs),
    'note.keepImage': ({ bytes }) => addNoteImage(program, bytes),
    'note.remove': write(['note', 'change'], notes.remove),
    'note.setPinned': write(['note', 'change'], notes.setPinned),
    ...reviewCalls(program),
  }
}

/** Renaming, merging and deleting them is done in `long-acts.ts`. */
function tagCalls(program: Program): Pick<Handlers, Extract<Names, `tag.${string}`>> {
  const { read, write, writeInTurns } = onLibrary(program)
  return {
    'tag.list': read(tags.list),
    'tag.all': read(allTags),
    'tag.complete': read(complete),
    'tag.wouldMerge': read(wouldMerge),
    'tag.add': write(['tag', 'change'], tags.add),
    'tag.remove': write(['tag', 'change'], tags.remove),
    'tag.addToMany': writeInTurns(['tag', 'change'], tagMany),
    'tag.setColor': write(['tag', 'change'], setColor),
    'tag.describe': write(['tag', 'change'], describe),
    'tag.setMemo': write(['tag', 'change'], setMemo),
    ...codeCalls(program),
  }
}

type ColorNames = Extract<keyof Handlers, `color.${string}`>

/** What is said of the colours stands in the menu, too. */
function colorCalls(program: Program): Pick<Handlers, ColorNames> {
  const { read, write } = onLibrary(program)
  const writeColors = <I, O>(run: (library: Library, input: I) => O) =>
    write<I, O>(colorNouns, (library, input) => {
      const output = run(library, input)
      program.onColorsChanged()
      return output
    })
  return {
    'color.list': read(colors.list),
    'color.change': writeColors(colors.change),
    'color.order': writeColors(colors.order),
  }
}

const colorNouns: Noun[] = ['color', 'change']

/** What a person puts on texts, and what is said of the colours. */
export function annotatingCalls(program: Program): Pick<Handlers, Names | ColorNames> {
  return mergeCalls(textCalls(program), colorCalls(program))
}
