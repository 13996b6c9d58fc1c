import type { Line } from '../../../preload/contract/importing'

const why = 'in the page’s structured data'

/**
 * The text that a page's structured data carries, for programs: some outlets leave the marks of their own editor in it, which
 * nobody ever sees.
 */
export function statedLines(body: readonly string[]): Line[] {
  const isMarked = body.some((text) => marked.test(text))
  return body.flatMap((text): Line[] => {
    if (!isMarked) return [{ text, role: 'paragraph', why }]
    return text.split('\n').flatMap((line): Line[] => {
      const level = /^(#{1,6}) /.exec(line)?.[1]?.length
      const words = plain(line)
      if (words === '') return []
      return level === undefined
        ? [{ text: words, role: 'paragraph', why }]
        : [{ text: words, role: 'heading', why, level }]
    })
  })
}

const marked =
  /\]\((?:https?:|\/)|^\+\+\+|^#{1,6} |(?:^|\s)\*{1,2}[^\s*][^*\n]{0,200}\*{1,2}(?:[\s.,;:!?)]|$)/m

function plain(line: string): string {
  return line
    .replace(/^\+{3,}[\w -]{0,40}$/, '')
    .replace(/^(?:#{1,6} |> )/, '')
    .replace(/!\[[^[\]\n]{0,300}\]\([^()[\]\s]{0,2000}\)/g, '')
    .replace(/\[([^[\]\n]{1,1000})\]\([^()[\]\s"]{0,2000}(?: "[^"()[\]\n]{0,300}")?\)/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])(\*{1,3})([^\s*](?:[^*\n]{0,1000}[^\s*])?)\1(?![\p{L}\p{N}*])/gu, '$2')
    .replace(/(?<![\p{L}\p{N}_])__([^\s_](?:[^_\n]{0,1000}[^\s_])?)__(?![\p{L}\p{N}_])/gu, '$1')
    .trim()
}
