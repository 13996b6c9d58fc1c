/** Images come from the open library alone, by the hash of their bytes. */
export function addressOf({ sha256 }: { sha256: string }): string {
  return `app://dateline/image/${sha256}`
}
