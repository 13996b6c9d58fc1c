import type { ArticleFields } from '../../preload/contract/article'

/** What is known of an article of which nothing is known but its title. */
export const noFields: ArticleFields = {
  title: 'Harbour reopens',
  byline: null,
  agency: null,
  datelinePlace: null,
  published: null,
  updated: null,
  outlet: null,
  section: null,
  url: null,
  language: null,
}
