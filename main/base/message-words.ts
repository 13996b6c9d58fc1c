// The words of which the messages of V8, Node and SQLite are made. Whatever else stands in one may be what it stumbled over:
// "no such column: harbour" quotes a person without quotation marks.

const known = new Set(
  `a abort aborted access after aggregate already an and any argument arguments array as assigned assignment async at
  attempt bad be because been before bind bound buffer by call called can cannot class close closed code column
  columns connection constant constraint constructor context conversion converted convert could create database date
  deleted denied descriptor deserialized destroyed detached device did directory disk does duplicate during
  element empty end error exceeded exist exists expected execute export expression fail failed field file
  find first for foreign found from full function generator given had handle has have host id identifier if illegal
  import in index infinite input instance integer internal into invalid io is it iterable iterator its json key large
  left length limit line loaded locale lock locked logic malformed maximum memory message method missing mode
  module more moved must name named near network new no node not null number object of offset on one only open
  operation option or out outside parameter parse permission permitted position process promise properties property
  prototype provided range read reading readonly received recognized recursion reference regular rejected request
  required resource response result returned row rows run schema set setting should size specified stack statement
  stream string such supported symbol syntax system table terminated than that the this time to token too transaction
  trigger type unable undefined unexpected unique unknown unsupported unterminated use used value values variable version view was
  when which while with without worker write writing zone`.split(/\s+/),
)

/** What of a message may be kept: words that every program's errors have, and short numbers. The rest stands as `…`. */
export function knownWords(message: string): string {
  return message
    .replace(/[^\s()[\],.:;]+/g, (word) => (isKnown(word) ? word : '…'))
    .replace(/…(?:[\s()[\],.:;]*…)+/g, '…')
}

function isKnown(word: string): boolean {
  return known.has(word.toLowerCase()) || /^\d{1,4}$/.test(word)
}
