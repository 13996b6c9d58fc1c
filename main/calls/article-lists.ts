import type { Handlers } from '../../preload/contract/index'
import type { Program } from '../app/program'
import * as collections from '../library/articles/collections/collections'
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
  | Extract<keyof Handlers, `collection.${string}`>

export function articleListCalls(program: Program): Pick<Handlers, ListNames> {
  const { read, write } = onLibrary(program)
  return {
    'article.list': read(list),
    'article.position': read(position),
    'article.groups': read(groups),
    'article.stories': read(stories),
    'article.seek': read(seek),
    'article.counts': read(counts),
    'collection.list': read(collections.list),
    'collection.create': write(['collection', 'change'], collections.create),
    'collection.queue': write(['collection'], collections.queue),
    'collection.rename': write(['collection', 'search', 'change'], collections.rename),
    'collection.move': write(['collection', 'change'], collections.move),
    'collection.remove': write(['collection', 'change'], collections.remove),
    'collection.ofArticle': read(collections.ofArticle),
    'collection.moveArticle': write(['collection', 'change'], collections.moveArticle),
  }
}
