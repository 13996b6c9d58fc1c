type Fence = { sign: string; length: number }

/**
 * A note in pieces that can be read one by one, as nothing in one hangs on another (but link references, which are
 * collected): joined, they are the note. It is only split where Markdown surely begins anew, at a line that is not
 * indented, after a blank one or with a heading; what is not sure stays together. A single pass over its lines.
 */
export function blocksOf(text: string): string[] {
  const blocks: string[] = []
  let begin = 0
  let fence: Fence | null = null
  let isAfterBlank = false
  let hasItem = false
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at)
    const next = found === -1 ? text.length : found + 1
    // What decides stands in a line's first characters; a long line's end may close no fence.
    const line = text.slice(at, next)
    const isIndented = line[0] === ' ' || line[0] === '\t' || isBlank(line)
    const isItem = startsItem(line)
    const isNew = (isAfterBlank && !(hasItem && isItem)) || startsHeading(line)
    if (fence === null && !isIndented && isNew && at > begin) {
      blocks.push(text.slice(begin, at))
      begin = at
      hasItem = false
    }
    if (fence === null) fence = fenceIn(line)
    else if (closes(line, fence)) fence = null
    hasItem ||= isItem
    isAfterBlank = isBlank(line)
    at = next
  }
  if (begin < text.length) blocks.push(text.slice(begin))
  return blocks
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

function startsItem(line: string): boolean {
  return /^[ \t]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/.test(line)
}

function startsHeading(line: string): boolean {
  return /^#{1,6}(?:[ \t]|$)/.test(line)
}

/** The fence that a line opens: its info string has no backtick where it is one of backticks. */
function fenceIn(line: string): Fence | null {
  const at = /^ {0,3}(?=```|~~~)/.exec(line)?.[0].length
  const sign = at === undefined ? undefined : line[at]
  if (at === undefined || sign === undefined) return null
  const length = signsAt(line, at)
  return sign === '`' && line.includes('`', at + length) ? null : { sign, length }
}

function signsAt(line: string, at: number): number {
  let end = at
  while (end < line.length && line[end] === line[at]) end += 1
  return end - at
}

function closes(line: string, fence: Fence): boolean {
  const bare = line.trim()
  return bare[0] === fence.sign && signsAt(bare, 0) === bare.length && bare.length >= fence.length
}

/** Neighbours together, so many that drawing them is worth a turn of its own. */
export function groupsOf(blocks: readonly string[], length: number): string[][] {
  const groups: string[][] = []
  let room = 0
  for (const block of blocks) {
    const group = groups.at(-1)
    if (group === undefined || block.length > room) groups.push([block])
    else group.push(block)
    room = (group === undefined || block.length > room ? length : room) - block.length
  }
  return groups
}
