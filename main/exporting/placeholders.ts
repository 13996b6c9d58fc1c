/** What a citation's template may name, in the order in which people look for it. */
export const placeholders = [
  { name: 'words', meaning: 'the exact words' },
  { name: 'speaker', meaning: 'who said them' },
  { name: 'cue', meaning: 'the verb that says so: “told”' },
  { name: 'state', meaning: 'suggested, confirmed, corrected or rejected' },
  { name: 'kind', meaning: 'direct, mixed or indirect' },
  { name: 'title', meaning: 'the article’s headline' },
  { name: 'outlet', meaning: 'the outlet' },
  { name: 'author', meaning: 'the byline' },
  { name: 'agency', meaning: 'the news agency' },
  { name: 'dateline', meaning: 'where the report was filed, as printed' },
  { name: 'date', meaning: 'when it was published' },
  { name: 'printedDate', meaning: 'that date as printed' },
  { name: 'updated', meaning: 'when it was updated, as it says' },
  { name: 'url', meaning: 'the address' },
  { name: 'captured', meaning: 'when Dateline took it in' },
  { name: 'changed', meaning: 'that a highlight’s words were changed since, and how the article reads now' },
  { name: 'sha256', meaning: 'the original’s SHA-256' },
  { name: 'link', meaning: 'a link that opens it in Dateline' },
] as const

export type PlaceholderName = (typeof placeholders)[number]['name']

/** Dateline's own: reads well as plain text too, and leaves out what is not known. */
export const ownTemplate = `> {{words}}

{{#speaker}}— **{{speaker}}**{{#cue}}, “{{cue}}”{{/cue}} ({{kind}} quotation, {{state}}){{/speaker}}{{^speaker}}{{#state}}— nobody is named ({{kind}} quotation, {{state}}){{/state}}{{/speaker}}

{{#outlet}}*{{outlet}}*, {{/outlet}}“{{title}}”{{#author}}, {{author}}{{/author}}{{#agency}}, {{agency}}{{/agency}}{{#dateline}}, {{dateline}}{{/dateline}}{{#date}}, {{date}}{{/date}}
{{url}}

Captured {{captured}}, original SHA-256 {{sha256}}
`
