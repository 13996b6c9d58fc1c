import type { Source } from '../../preload/contract/article'
import type { Feed } from '../../preload/contract/feed'

export type ShownSource = { source: Source; feed: Feed | undefined }

/** A folder of feeds, as their list had it; the outermost one has no name. */
export type SourceFolder = { name: string; folders: SourceFolder[]; sources: ShownSource[] }

/** Sources in the folders of their feeds. A feed in several stands in each; what has no feed, or no folder, is outside. */
export function sourceFolders(sources: readonly Source[], feeds: readonly Feed[]): SourceFolder {
  const root: SourceFolder = { name: '', folders: [], sources: [] }
  const feedBySource = new Map(feeds.map((feed) => [feed.sourceId, feed]))
  for (const source of sources) {
    const feed = feedBySource.get(source.id)
    for (const folder of [feed?.folder ?? '', ...(feed?.moreFolders ?? [])])
      folderAt(root, folder).sources.push({ source, feed })
  }
  return sorted(root)
}

function folderAt(root: SourceFolder, path: string): SourceFolder {
  let at = root
  for (const name of path === '' ? [] : path.split(' / ')) {
    let inner = at.folders.find((one) => one.name === name)
    if (inner === undefined) {
      inner = { name, folders: [], sources: [] }
      at.folders.push(inner)
    }
    at = inner
  }
  return at
}

const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

function sorted({ folders, ...folder }: SourceFolder): SourceFolder {
  return { ...folder, folders: folders.map(sorted).sort((one, other) => compare(one.name, other.name)) }
}
