import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import { counts, list, position } from '../library/articles/lists/article-list'
import { groupCounts } from '../library/articles/lists/group-counts'
import { onLibrary } from './on-library'

type Names = 'article.list' | 'article.position' | 'article.groupCounts' | 'article.counts'

export function articleListCalls(program: Program): Pick<Handlers, Names> {
  const { read } = onLibrary(program)
  return {
    'article.list': read(list),
    'article.position': read(position),
    'article.groupCounts': read(groupCounts),
    'article.counts': read(counts),
  }
}
