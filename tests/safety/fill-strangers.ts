// A process that fills a library with words of strangers, one article for each: in its title, byline, outlet, text, the name of its file, a
// tag, and notes on it and on a highlight. Started with the library's folder and that of its back-ups; the words come on fd 0, as JSON.

import { readFileSync } from 'node:fs'
import * as notes from '../../main/library/annotations/notes'
import { putTag } from '../../main/library/annotations/tags'
import { importReading } from '../../main/library/articles/capture'
import { closeLibrary, openLibrary } from '../../main/library/database/open'
import { act } from '../../main/library/journal/write'
import { noFields } from '../support/no-fields'
import { mark, newAct } from './prepare'

const [folder = '', backupsFolder = ''] = process.argv.slice(2)
const words = JSON.parse(readFileSync(0, 'utf8')) as string[]

/** What may not have several lines, nor be endless. */
function inOneLine(word: string): string {
  return word.replace(/\s+/g, ' ').trim().slice(0, 300)
}

const library = openLibrary(folder, { backupsFolder, mode: 'write' })
library.db.pragma('synchronous = OFF')
words.forEach((word, at) => {
  const title = `${at} ${inOneLine(word)}`
  const paragraph = `The wordsought stands before ${word.replace(/\n+/g, '\n')} in this one.`
  const text = `${title}\n\n${paragraph}`
  const { articleId } = importReading(library, {
    original: { bytes: new TextEncoder().encode(text), name: `${inOneLine(word)}.txt`, encoding: 'utf-8' },
    fields: { ...noFields, title, byline: inOneLine(word) || null, outlet: inOneLine(word) || null },
    lines: [
      { text: title, role: 'title', why: '' },
      { text: paragraph, role: 'paragraph', why: '' },
    ],
    text,
    blocks: [
      { kind: 'title', start: 0, end: title.length },
      { kind: 'paragraph', start: title.length + 2, end: text.length },
    ],
  })
  const highlightId = mark(library, articleId, title.length)
  notes.create(library, { target: { on: 'highlight', highlightId }, body: word, actId: newAct() })
  const onArticle = { on: 'article', articleId } as const
  notes.create(library, { target: onArticle, body: `# ${word}\n\n> ${word}`, actId: newAct() })
  act(library, { label: 'tag', articleId }, (writing) => putTag(writing, { articleId }, inOneLine(word)))
})
closeLibrary(library)
