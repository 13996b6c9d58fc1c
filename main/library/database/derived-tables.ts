// Made of migrations/ by scripts/schema.mjs: change it there.
import type { EntityId, QuoteId } from '../../../preload/contract/common'
import { column, nullable } from './columns'

export const article_name = {
  name_n: column<number>(),
  dated: column<string>(),
  article_n: column<number>(),
  found_n: column<number>(),
  mentions: column<number>(),
  is_decided: column<number>(),
  entity_id: nullable<EntityId>(),
}
export const copy_group = {
  article_n: column<number>(),
  group_n: column<number>(),
}
export const found_date = {
  n: column<number>(),
  analysis_n: column<number>(),
  start_offset: column<number>(),
  end_offset: column<number>(),
  value: column<string>(),
  words: column<string>(),
  confidence: column<number>(),
  why: column<string>(),
  line_start: column<number>(),
  line_end: column<number>(),
}
export const found_name = {
  n: column<number>(),
  kind: column<'person' | 'organisation' | 'place'>(),
  folded: column<string>(),
  name: column<string>(),
  articles: column<number>(),
  mentions: column<number>(),
}
export const found_quote = {
  n: column<number>(),
  analysis_n: column<number>(),
  start_offset: column<number>(),
  end_offset: column<number>(),
  pieces: column<string>(),
  kind: column<'direct' | 'mixed' | 'indirect'>(),
  words: column<string>(),
  cue_start: nullable<number>(),
  cue_end: nullable<number>(),
  cue: nullable<string>(),
  speaker_start: nullable<number>(),
  speaker_end: nullable<number>(),
  speaker_words: nullable<string>(),
  speaker_name: nullable<string>(),
  speaker_found_n: nullable<number>(),
  addressee: nullable<string>(),
  confidence: column<number>(),
  why: column<string>(),
}
export const found_role = {
  n: column<number>(),
  found_entity_n: column<number>(),
  start_offset: column<number>(),
  end_offset: column<number>(),
  words: column<string>(),
  folded: column<string>(),
  name_start: column<number>(),
}
export const quote_listing = {
  n: column<number>(),
  article_n: column<number>(),
  source_n: column<number>(),
  dated: column<string>(),
  start_offset: column<number>(),
  end_offset: column<number>(),
  found_n: nullable<number>(),
  quote_id: nullable<QuoteId>(),
  state: column<'suggested' | 'confirmed' | 'corrected' | 'rejected'>(),
  name_n: nullable<number>(),
  entity_id: nullable<EntityId>(),
}
