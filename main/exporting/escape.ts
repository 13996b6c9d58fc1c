// What CommonMark 0.31 (section 2.4) lets a backslash take its meaning from, as far as Obsidian gives it one anywhere in a line.
const always = /[\\`*_[\]>|~$^#&@]/g
// By name: a backslash would leave the sign for plugins that look for tags and commands without reading Markdown.
const lessThan = /</g
// Two of these in a row begin a highlight, a comment or a Dataview field; one alone is an ordinary sign.
const doubled = /={2,}|%{2,}|:{2,}/g
// Bare addresses become links by themselves.
const address = /:(?=\/\/)|(?<=\bwww)\./gi
// At the beginning of a line: rules, lists, underlined headings.
const leading = /^([-+=]|\d{1,9}(?=[.)]))/
const numbered = /^(\d{1,9})([.)])/

// What no editor shows, and halves of pairs, which no file can hold: as numbers they can be seen in the file.
const unseen = /\p{Cs}|[^\P{Cc}\t]/gu

/** Text such that Obsidian shows exactly these words, whatever signs are among them. */
export function escapeText(text: string): string {
  return text.split('\n').map(escapeLine).join('\n')
}

function escapeLine(line: string): string {
  return (
    line
      .replace(always, '\\$&')
      .replace(doubled, (run) => run.replace(/./g, '\\$&'))
      .replace(address, '\\$&')
      .replace(lessThan, '&lt;')
      .replace(numbered, '$1\\$2')
      .replace(leading, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`))
      // Indented lines are code, and two spaces at the end a line break.
      .replace(/^[ \t]/, (space) => (space === '\t' ? '&#9;' : '&#32;'))
      .replace(/[ \t]$/, (space) => (space === '\t' ? '&#9;' : '&#32;'))
      .replace(unseen, numberOf)
  )
}

function numberOf(character: string): string {
  return `&#${character.charCodeAt(0)};`
}
