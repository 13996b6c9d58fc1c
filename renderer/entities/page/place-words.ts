export const articlesInWords = (count: number): string =>
  `${count.toLocaleString('en')} article${count === 1 ? '' : 's'}`

export const fullName = ({ name, articles }: { name: string; articles: number }): string =>
  `${name} (${articles})`
