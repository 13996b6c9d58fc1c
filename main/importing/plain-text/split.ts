/** A line as it stands in a text, without the white space around it. */
export type RawLine = {
  text: string
  /** Columns of white space before it. */
  indent: number
  /** Blank lines before it. */
  gap: number
}

// CR, LF and both; vertical tab, form feed, next line, and Unicode's line and paragraph separators.
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** The lines of a text that are not blank, in order. */
export function splitLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  let gap = 0
  for (const line of text.split(lineEnd)) {
    if (isBlank(line)) gap += 1
    else {
      lines.push({ text: line.trim(), indent: indentOf(line), gap })
      gap = 0
    }
  }
  return lines
}

// They take up no room: a line of nothing else is blank. A soft hyphen or a joiner between letters is left alone.
const invisible = /[\s\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\0]/g

function isBlank(line: string): boolean {
  return line.trim() === '' || (line.length < 1000 && line.replace(invisible, '') === '')
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
