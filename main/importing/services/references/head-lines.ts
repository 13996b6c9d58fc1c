// What programs write above the first record: "Provider: A library", "This file was created with …".
const namesValue = /^[A-Z][\w .()/-]{0,40}:(?:\s|$)/
const ofProgram = /^[#;/*=-]|\b(?:created|generated|exported|encoding)\b/i
const maxLineLength = 300
const maxHeadLines = 10
const maxLines = 500

/**
 * Whether a file begins with a record, but for empty lines, remarks and a few lines about the file. A text may
 * quote a record further down, below sentences of its own.
 */
export function beginsWith(record: RegExp, head: string): boolean {
  let headLines = 0
  for (const line of head.split(/\r\n?|\n/, maxLines)) {
    const words = line.replace(/^\ufeff/, '').trim()
    if (record.test(words)) return true
    if (words === '' || words.startsWith('%')) continue
    headLines += 1
    if (headLines > maxHeadLines || !isHeadLine(words)) return false
  }
  return false
}

function isHeadLine(words: string): boolean {
  return words.length <= maxLineLength && (namesValue.test(words) || ofProgram.test(words))
}
