import { expect, test } from 'vitest'
import type { Source } from '../../../../preload/contract/article'
import type { FeedId, SourceId } from '../../../../preload/contract/common'
import type { Feed } from '../../../../preload/contract/feed'
import { type SourceFolder, sourceFolders } from '../../../../renderer/articles/source-folders'

const source = (name: string): Source => ({
  id: name as SourceId,
  name,
  kind: 'outlet',
  articleCount: 0,
  unreadCount: 0,
})

const feed = (name: string, folder: string | null, ...moreFolders: string[]): Feed => ({
  id: name as FeedId,
  sourceId: name as SourceId,
  name,
  url: `https://example.org/${name}`,
  siteUrl: null,
  folder,
  moreFolders,
  fetchesPages: false,
  interval: null,
  keeping: { readDays: null, unreadDays: null },
  askedAt: null,
  heardAt: null,
  problem: null,
  loginOrigin: null,
  notice: null,
  formerUrl: null,
  subscribedAt: '2026-03-01T10:00:00.000Z',
})

function drawn({ folders, sources }: SourceFolder, indent = ''): string[] {
  return [
    ...folders.flatMap((inner) => [`${indent}${inner.name}:`, ...drawn(inner, `${indent}  `)]),
    ...sources.map((shown) => `${indent}${shown.source.name}`),
  ]
}

test('feeds stand in their folders, and in each of several; sources without a feed stand outside', () => {
  const names = ['Alps', 'Bay', 'Coast', 'Dunes']
  const feeds = [feed('Bay', 'World / Sea'), feed('Coast', 'World / Sea', 'Ports'), feed('Dunes', null)]
  expect(drawn(sourceFolders(names.map(source), feeds))).toEqual([
    'Ports:',
    '  Coast',
    'World:',
    '  Sea:',
    '    Bay',
    '    Coast',
    'Alps',
    'Dunes',
  ])
})
