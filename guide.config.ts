import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ElementType, parseDocument } from 'htmlparser2'
import MarkdownIt from 'markdown-it'
import type { Plugin } from 'vite'

const name = 'virtual:guide'
const file = resolve('docs/guide.md')

type GuideNode = string | { tag: string; href: string | null; children: GuideNode[] }

/** Gives the window docs/guide.md as elements, read at each build: there is one guide, and nobody copies it by hand. */
export function guide(): Plugin {
  return {
    name: 'guide',
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null
      this.addWatchFile(file)
      return `export const guide = ${JSON.stringify(guideOf(readFileSync(file, 'utf8')))}`
    },
  }
}

// The guide is ours, with its keys in `<kbd>`.
function guideOf(markdown: string): GuideNode[] {
  return nodesOf(parseDocument(new MarkdownIt({ html: true }).render(markdown)).children, null)
}

type Parsed = ReturnType<typeof parseDocument>['children']

/** Elements between which white space is only how the source is set. */
const holders = new Set(['ul', 'ol', 'blockquote', 'table', 'thead', 'tbody', 'tr'])

function nodesOf(parsed: Parsed, parent: string | null): GuideNode[] {
  return parsed.flatMap((node): GuideNode[] => {
    if (!('children' in node)) {
      if (!('data' in node) || node.type !== ElementType.ElementType.Text) return []
      const isLayout = (parent === null || holders.has(parent)) && node.data.trim() === ''
      return isLayout ? [] : [node.data]
    }
    if (!('name' in node)) return []
    return [
      { tag: node.name, href: node.attribs['href'] ?? null, children: nodesOf(node.children, node.name) },
    ]
  })
}
