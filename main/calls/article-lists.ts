import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import { counts, list, positions } from '../library/articles/lists/article-list'
import { groupCounts } from '../library/articles/lists/group-counts'
import { onLibrary } from './on-library'

type Names = 'article.list' | 'article.positions' | 'article.groupCounts' | 'article.counts'

export function articleListCalls(program: Program): Pick<Handlers, Names> {
  const { read } = onLibrary(program)
  return {
    'article.list': read(list),
    'article.positions': read(positions),
    'article.groupCounts': read(groupCounts),
    'article.counts': read(counts),
  }
}
