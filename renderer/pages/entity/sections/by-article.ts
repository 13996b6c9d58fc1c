import type { FromArticle } from '../../../../preload/contract/entity-ref'

/** A line of a list by article: the article's own, or one of what it holds. */
type Line<Row> = { is: 'article'; key: string; article: FromArticle } | { is: 'row'; key: string; row: Row }

/** Rows under the line of the article that they are from. Rows of one article stand together already. */
export function linesByArticle<Row extends { article: FromArticle }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Line<Row>[] {
  return rows.flatMap((row, i): Line<Row>[] => {
    const { articleId } = row.article
    const line: Line<Row> = { is: 'row', key: `${articleId} ${keyOf(row)}`, row }
    if (rows[i - 1]?.article.articleId === articleId) return [line]
    return [{ is: 'article', key: articleId, article: row.article }, line]
  })
}
