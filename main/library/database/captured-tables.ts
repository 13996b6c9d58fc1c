// Made of migrations/ by scripts/schema.mjs: change it there.
import type { ArticleId, FeedId, RevisionId } from '../../../preload/contract/common'
import { column, nullable } from './columns'

export const feed_state = {
  feed_id: column<FeedId>(),
  title: nullable<string>(),
  site_url: nullable<string>(),
  etag: nullable<string>(),
  last_modified: nullable<string>(),
  asked_at: nullable<string>(),
  heard_at: nullable<string>(),
  problem: nullable<string>(),
}

export const revision = {
  n: column<number>(),
  id: column<RevisionId>(),
  article_id: column<ArticleId>(),
  number: column<number>(),
  original_sha256: column<string>(),
  encoding: column<string>(),
  text_sha256: column<string>(),
  text_length: column<number>(),
  created_at: column<string>(),
  author_id: column<string>(),
  understood: nullable<string>(),
}
