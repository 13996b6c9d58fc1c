import type { Handlers } from '../../preload/contract/index'
import { formerText } from '../library/articles/former/former-text'
import { list, textOf } from '../library/articles/revision-list'
import { compareTexts } from '../passages/compare'
import type { Program } from '../app/program'
import { onLibrary } from './on-library'

type Names = Extract<keyof Handlers, `revision.${string}`>

export function revisionCalls(program: Program): Pick<Handlers, Names> {
  const { read } = onLibrary(program)
  return {
    'revision.list': read(list),
    'revision.get': read(formerText),
    'revision.compare': read((library, { articleId, from, to }) => ({
      pieces: compareTexts(
        textOf(library, { articleId, revisionId: from }),
        textOf(library, { articleId, revisionId: to }),
      ),
    })),
  }
}
