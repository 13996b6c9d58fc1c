import { revealArticle } from '../articles/article-actions'
import { useKnownArticles } from '../articles/article-store'
import { rowDate } from '../articles/row-date'
import { Palette } from '../commands/palette'

/** The palette, with the articles that the list knows. */
export function ArticlePalette({ onClose }: { onClose: () => void }) {
  const articles = useKnownArticles().map(({ id, title, outlet, published }) => ({
    id,
    title,
    from: [outlet, published === null ? null : rowDate(published).day]
      .filter((part) => part !== null)
      .join(', '),
  }))
  return <Palette articles={articles} onArticle={(id) => void revealArticle(id)} onClose={onClose} />
}
