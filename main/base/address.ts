/** An address taken apart, or null where it is none. `URL.canParse` is newer than the oldest Node that runs Dateline. */
export const parseAddress = (address: string): URL | null => {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
