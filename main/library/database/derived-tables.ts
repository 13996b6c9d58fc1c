// Made of migrations/ by scripts/schema.mjs: change it there.
import type {} from '../../../preload/contract/common'
import { column, nullable } from './columns'

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
