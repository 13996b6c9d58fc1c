const fence = /^ {0,3}(`{3,}|~{3,})/

/** What a note leaves open at its end, and would swallow the rest of the file with. */
type Open = { fence: string | null; comment: boolean; html: boolean; math: boolean }

const closes = (line: string, open: string): boolean => {
  const mark = fence.exec(line)?.[1]
  return mark?.[0] === open[0] && mark !== undefined && mark.length >= open.length && line.trim() === mark
}

const count = (text: string, mark: string): number => text.split(mark).length - 1

const withoutCode = (line: string): string => line.replace(/(`+)(?:(?!\1).)+\1/g, '')

const followed = (open: Open, line: string): Open => {
  if (open.fence !== null) return closes(line, open.fence) ? { ...open, fence: null } : open
  const opening = fence.exec(line)?.[1]
  if (opening !== undefined) return { ...open, fence: opening }
  const plain = withoutCode(line)
  const lastOpening = plain.lastIndexOf('<!--')
  const lastClosing = plain.lastIndexOf('-->')
  return {
    fence: null,
    comment: open.comment !== (count(plain, '%%') % 2 === 1),
    math: open.math !== (count(plain, '$$') % 2 === 1),
    html: lastOpening > lastClosing || (open.html && lastClosing < 0),
  }
}

const active =
  /<(?=\/?(?:script|iframe|object|embed|style|pre|textarea|title|xmp|plaintext|noscript|template|svg|math|form|base|link|meta)\b)/gi

/**
 * A person's own Markdown, as it is, but kept to its place: what it opens is closed at its end, and tags
 * that run or hide things are shown instead.
 */
export const noteText = (body: string): string => {
  let open: Open = { fence: null, comment: false, html: false, math: false }
  const lines = body.replace(/\r\n?/g, '\n').trim().split('\n')
  const safe = lines.map((line) => {
    const isCode = open.fence !== null || fence.test(line)
    open = followed(open, line)
    return isCode ? line : line.replace(active, '&lt;')
  })
  if (open.fence !== null) safe.push(open.fence)
  if (open.html) safe.push('-->')
  if (open.comment) safe.push('%%')
  if (open.math) safe.push('$$')
  return safe.join('\n')
}
