/** What a line of the journal has of a row that was deleted for good. */
export const nothingLeft = '{}'
