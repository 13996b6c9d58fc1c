import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import { counts, list, position } from '../library/articles/lists/article-list'
import { groups } from '../library/articles/lists/groups'
import { seek } from '../library/articles/lists/seek'
import { stories } from '../library/articles/lists/stories'
import { onLibrary } from './on-library'

export type ListNames =
  | 'article.list'
  | 'article.position'
  | 'article.groups'
  | 'article.stories'
  | 'article.seek'
  | 'article.counts'

export function articleListCalls(program: Program): Pick<Handlers, ListNames> {
  const { read } = onLibrary(program)
  return {
    'article.list': read(list),
    'article.position': read(position),
    'article.groups': read(groups),
    'article.stories': read(stories),
    'article.seek': read(seek),
    'article.counts': read(counts),
  }
}
