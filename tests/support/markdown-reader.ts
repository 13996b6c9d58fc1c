import { newReader } from '../../main/exporting/reader'

/** What a reader of GitHub's Markdown shows that takes HTML for HTML and follows every link. */
const reader = newReader({ html: true, breaks: false, mayLink: () => true })
// Our own addresses are as real as others here.
reader.linkify.tlds('example', true)

export function readMarkdown(markdown: string): string {
  return reader.render(markdown)
}
