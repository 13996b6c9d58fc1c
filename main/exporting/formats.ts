import type { ExportFormat } from '../../preload/contract/export-formats'
import type { ArticleToExport } from './article-to-export'

/** Makes the parts of a file, each when it is asked for: whoever wants its beginning does not wait for its end. */
export type WriteArticle = (toExport: ArticleToExport) => Iterable<string>

/** Each is loaded only when somebody exports in it. */
const writers: Record<ExportFormat, () => Promise<WriteArticle>> = {
  markdown: async () => (await import('./markdown')).markdownParts,
}

/** What writes an article in a format. */
export function writerFor(format: ExportFormat): Promise<WriteArticle> {
  return writers[format]()
}
