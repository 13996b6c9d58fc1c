// Made of migrations/ by scripts/schema.mjs: change it there.
import type {
  ActId,
  ArticleId,
  FeedId,
  FeedRuleId,
  JobId,
  RevisionId,
} from '../../../preload/contract/common'
import { column, nullable } from './columns'

export const act = {
  n: column<number>(),
  id: column<ActId>(),
  key: nullable<string>(),
  at: column<string>(),
  author_id: column<string>(),
  label: column<string>(),
  article_id: nullable<ArticleId>(),
  undoes: nullable<ActId>(),
  undo_state: column<'done' | 'undone' | 'dropped' | 'step'>(),
  label_salt: nullable<Uint8Array>(),
  label_hash: nullable<Uint8Array>(),
  silenced_by: nullable<number>(),
}
export const change = {
  seq: column<number>(),
  act_n: column<number>(),
  at: column<string>(),
  author_id: column<string>(),
  noun: column<string>(),
  row_id: column<string>(),
  action: column<'create' | 'update' | 'remove' | 'restore'>(),
  before: nullable<string>(),
  after: column<string>(),
  salt: nullable<Uint8Array>(),
  words_hash: nullable<Uint8Array>(),
  erased_by: nullable<number>(),
}
export const feed_entry = {
  feed_id: column<FeedId>(),
  key: column<string>(),
  article_id: column<ArticleId>(),
  summary_sha256: nullable<string>(),
  original_sha256: nullable<string>(),
  first_at: column<string>(),
  seen_sha256: nullable<string>(),
}
export const feed_ruling = {
  article_id: column<ArticleId>(),
  rule_id: column<FeedRuleId>(),
  field: column<'words' | 'title' | 'author' | 'category'>(),
  found: column<string>(),
  is_muted: column<number>(),
  at: column<string>(),
}
export const feed_state = {
  feed_id: column<FeedId>(),
  title: nullable<string>(),
  site_url: nullable<string>(),
  etag: nullable<string>(),
  last_modified: nullable<string>(),
  asked_at: nullable<string>(),
  heard_at: nullable<string>(),
  problem: nullable<string>(),
  notice: nullable<string>(),
  former_url: nullable<string>(),
  login_origin: nullable<string>(),
}
export const job = {
  id: column<JobId>(),
  kind: column<'import' | 'analyze'>(),
  state: column<'running' | 'paused' | 'done' | 'cancelled' | 'interrupted'>(),
  done: column<number>(),
  total: column<number>(),
  failed: column<number>(),
  started_at: column<string>(),
  ended_at: nullable<string>(),
}
export const job_item = {
  job_id: column<JobId>(),
  position: column<number>(),
  name: column<string>(),
  path: nullable<string>(),
  sha256: nullable<string>(),
  outcome: column<
    'waiting' | 'opened' | 'imported' | 'new-revision' | 'already-there' | 'failed' | 'cancelled'
  >(),
  reason: nullable<string>(),
  article_id: nullable<ArticleId>(),
  entry: nullable<number>(),
}
export const original = {
  sha256: column<string>(),
  size: column<number>(),
  name: nullable<string>(),
  captured_at: column<string>(),
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
export const revision_text = {
  revision_id: column<RevisionId>(),
  text: column<string>(),
  blocks: column<string>(),
  lines: column<string>(),
}
