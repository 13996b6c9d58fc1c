/** "1 article", "1,200 articles". */
export function articlesIn(count: number): string {
  return count === 1 ? '1 article' : `${count.toLocaleString()} articles`
}
