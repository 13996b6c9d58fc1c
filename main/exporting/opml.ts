import { escapeXml } from './escape-xml'

type Listed = {
  name: string
  url: string
  siteUrl: string | null
  folder: string | null
  moreFolders: readonly string[]
}

type Folder = { feeds: Listed[]; folders: Map<string, Folder> }

/** The feeds as a list that every feed reader takes: OPML 2.0, with their folders. */
export function opmlOf(feeds: readonly Listed[], { title, at }: { title: string; at: Date }): string {
  const root = emptyFolder()
  for (const feed of feeds) for (const folder of [feed.folder, ...feed.moreFolders]) put(root, feed, folder)
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escapeXml(title)}</title>`,
    `    <dateCreated>${at.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...linesOf(root, '    '),
    '  </body>',
    '</opml>',
  ].join('\n')}\n`
}

function emptyFolder(): Folder {
  return { feeds: [], folders: new Map() }
}

function put(root: Folder, feed: Listed, folder: string | null): void {
  let at = root
  for (const name of folder?.split(' / ') ?? []) {
    const inner = at.folders.get(name) ?? emptyFolder()
    at.folders.set(name, inner)
    at = inner
  }
  at.feeds.push(feed)
}

function linesOf({ feeds, folders }: Folder, indent: string): string[] {
  return [
    ...feeds.map((feed) => `${indent}${outline(feed)}`),
    ...[...folders].flatMap(([name, folder]) => [
      `${indent}<outline text="${escapeXml(name)}" title="${escapeXml(name)}">`,
      ...linesOf(folder, `${indent}  `),
      `${indent}</outline>`,
    ]),
  ]
}

function outline({ name, url, siteUrl }: Listed): string {
  const site = siteUrl === null ? '' : ` htmlUrl="${escapeXml(siteUrl)}"`
  const words = escapeXml(name)
  return `<outline type="rss" text="${words}" title="${words}" xmlUrl="${escapeXml(url)}"${site}/>`
}
